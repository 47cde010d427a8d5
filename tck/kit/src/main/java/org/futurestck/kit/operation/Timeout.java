package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The timeout argument of an operation, as it was written: left out, {@code None}, or a number of seconds whose spelling is
 * kept, because {@code 1} and {@code 1.0} are an int and a float.
 *
 * @param text {@code omitted}, {@code None}, or a decimal number of seconds
 */
public record Timeout(@JsonValue String text) {

    /** The argument is left out. */
    public static final Timeout OMITTED = new Timeout("omitted");

    /** The argument is {@code None}. */
    public static final Timeout NONE = new Timeout("None");

    /**
     * Checks the spelling.
     *
     * @param text the timeout
     */
    @JsonCreator
    public Timeout {
        if (!text.matches("omitted|None|-?[0-9]+(\\.[0-9]+)?")) {
            throw new IllegalArgumentException("not a timeout: '" + text + "'");
        }
    }

    /**
     * A timeout in seconds.
     *
     * @param text a decimal number
     * @return the timeout
     */
    public static Timeout of(String text) {
        return new Timeout(text);
    }

    /**
     * The timeout as the Java binding takes it.
     *
     * @return the duration; null for no limit
     * @throws ArithmeticException if there are more seconds than a {@link Duration} can hold
     */
    public @Nullable Duration duration() {
        if (equals(OMITTED) || equals(NONE)) {
            return null;
        }
        BigDecimal[] seconds = new BigDecimal(text).divideAndRemainder(BigDecimal.ONE);
        return Duration.ofSeconds(
                seconds[0].longValueExact(), seconds[1].movePointRight(9).longValue());
    }

    String asFurtherArgument() {
        return equals(OMITTED) ? "" : ", " + this;
    }

    @Override
    public String toString() {
        return equals(OMITTED) ? "" : "timeout=" + text;
    }
}
