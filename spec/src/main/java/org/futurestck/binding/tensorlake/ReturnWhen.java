package org.futurestck.binding.tensorlake;

/** What {@link FutureClass#wait} waits for: the documented {@code RETURN_WHEN}. */
public enum ReturnWhen {
    /** Return when any future is done. */
    FIRST_COMPLETED,
    /** Return when any future has failed, or when all are done. */
    FIRST_EXCEPTION,
    /** Return when all futures are done. */
    ALL_COMPLETED;

    /** The name that every released SDK has for {@link #FIRST_EXCEPTION}. */
    public static final ReturnWhen FIRST_FAILURE = FIRST_EXCEPTION;
}
