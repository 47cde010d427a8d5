package org.futurestck.subjects.base;

/** Throws checked exceptions from methods that do not declare them. */
public final class Raising {

    private Raising() {}

    /**
     * Throws {@code error} itself, unwrapped.
     *
     * @param error what to throw
     * @return never; the type lets callers write {@code throw Raising.raise(error)}
     */
    public static Error raise(Throwable error) {
        throw Raising.<Error>as(error);
    }

    @SuppressWarnings("unchecked") // erased: no cast takes place, which is the point
    private static <E extends Throwable> E as(Throwable error) throws E {
        throw (E) error;
    }
}
