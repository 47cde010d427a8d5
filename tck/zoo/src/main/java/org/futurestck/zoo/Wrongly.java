package org.futurestck.zoo;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What no implementation should do, for the use of animals. */
final class Wrongly {

    private static final long SPIN_NANOS = 30_000_000;

    private Wrongly() {}

    /** Never returns, and does not mind being interrupted. */
    static void hang() {
        while (true) {
            LockSupport.park();
        }
    }

    /**
     * Lets time pass until something has happened, but not for long, and without waiting, so that nobody takes the thread for
     * one that waits.
     */
    static void spinUntil(BooleanSupplier happened) {
        long end = System.nanoTime() + SPIN_NANOS;
        while (!happened.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /**
     * Throws an error from a method that does not declare it.
     *
     * @return never; the type lets callers write {@code throw Wrongly.raise(error)}
     */
    static RuntimeException raise(Throwable error) {
        throw Wrongly.<RuntimeException>as(error);
    }

    @SuppressWarnings("unchecked") // erased: no cast takes place
    private static <E extends Throwable> E as(Throwable error) throws E {
        throw (E) error;
    }
}
