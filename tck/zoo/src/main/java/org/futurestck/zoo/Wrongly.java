package org.futurestck.zoo;

import java.util.concurrent.locks.LockSupport;

/** What no implementation should do, for the use of animals. */
final class Wrongly {

    private static final long SPIN_NANOS = 3_000_000;

    private Wrongly() {}

    /** Never returns, and does not mind being interrupted. */
    static void hang() {
        while (true) {
            LockSupport.park();
        }
    }

    /** Lets some time pass without waiting, so that nobody takes the thread for one that waits. */
    static void spin() {
        long end = System.nanoTime() + SPIN_NANOS;
        while (System.nanoTime() < end) {
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
