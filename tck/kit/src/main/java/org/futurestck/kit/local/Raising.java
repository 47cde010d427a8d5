package org.futurestck.kit.local;

/** Throws errors from where the compiler would not let them out. */
final class Raising {

    private Raising() {}

    /**
     * Throws any error as it is, checked or not.
     *
     * @return never; callers may throw it to tell the compiler so
     */
    static RuntimeException raise(Throwable error) {
        throw Raising.<RuntimeException>as(error);
    }

    @SuppressWarnings("unchecked") // erased: no cast takes place, which is the point
    private static <E extends Throwable> E as(Throwable error) throws E {
        throw (E) error;
    }
}
