package org.futurestck.binding;

/** What {@code wait} waits for. */
public enum ReturnWhen {
    /** Return when any future finishes or is cancelled. */
    FIRST_COMPLETED,
    /** Return when any future finishes with an exception, or when all are done. */
    FIRST_EXCEPTION,
    /** Return when all futures are done. */
    ALL_COMPLETED
}
