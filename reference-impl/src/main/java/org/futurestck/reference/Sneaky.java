package org.futurestck.reference;

/** Throws checked exceptions from methods that do not declare them. */
final class Sneaky {

    private Sneaky() {}

    /**
     * Throws {@code error} itself, unwrapped.
     *
     * @param error what to throw
     * @return never; the type lets callers write {@code throw Sneaky.raise(error)}
     */
    static java.lang.Error raise(Throwable error) {
        throw Sneaky.<java.lang.Error>as(error);
    }

    @SuppressWarnings("unchecked") // erased: no cast takes place, which is the point
    private static <E extends Throwable> E as(Throwable error) throws E {
        throw (E) error;
    }
}
