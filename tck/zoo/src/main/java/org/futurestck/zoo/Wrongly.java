package org.futurestck.zoo;

import java.util.concurrent.locks.LockSupport;

/** What no implementation should do, for the use of animals. */
final class Wrongly {

    private Wrongly() {}

    /** Never returns, and does not mind being interrupted. */
    static void hang() {
        while (true) {
            LockSupport.park();
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
