package org.futurestck.kit.tensorlake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;

/** Times as a check passes them: numbers of seconds, whole or not. */
final class Seconds {

    /** As many nanoseconds as a clock of Java counts. */
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE, 9);

    private static final BigDecimal LEAST = BigDecimal.valueOf(1, 9);

    private Seconds() {}

    /**
     * A time. What is finer than nanoseconds is rounded away from zero, so that nobody waits for less than was asked, and no sign is
     * lost.
     *
     * @param what what the time is, as people are to be told
     * @throws IllegalArgumentException if it is no number, or none that a clock of Java can count
     */
    static Duration of(String what, Object seconds) {
        BigDecimal number = number(what, seconds);
        if (number.abs().compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    what + " is " + seconds + " seconds, and Java counts no more than " + MOST.toBigInteger());
        }
        // To round what is nearly nothing would take all its digits first, and there may be millions.
        boolean least = number.signum() != 0 && number.abs().compareTo(LEAST) < 0;
        return Duration.ofNanos(
                least
                        ? number.signum()
                        : number.movePointRight(9).setScale(0, RoundingMode.UP).longValueExact());
    }

    private static BigDecimal number(String what, Object seconds) {
        if (seconds instanceof BigDecimal number) {
            return number;
        } else if (seconds instanceof BigInteger || seconds instanceof Integer || seconds instanceof Long) {
            return new BigDecimal(seconds.toString());
        } else if (seconds instanceof Double number && Double.isFinite(number)) {
            return BigDecimal.valueOf(number);
        }
        throw new IllegalArgumentException(what + " is no number of seconds: " + seconds);
    }
}
