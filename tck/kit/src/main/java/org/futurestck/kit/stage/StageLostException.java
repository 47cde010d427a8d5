package org.futurestck.kit.stage;

import org.jspecify.annotations.Nullable;

/** Thrown when the process that holds the subject has ended. */
public final class StageLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, in a sentence for the reader of a report
     */
    public StageLostException(String message) {
        this(message, null);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, in a sentence for the reader of a report
     * @param cause what caused it, or null
     */
    public StageLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
