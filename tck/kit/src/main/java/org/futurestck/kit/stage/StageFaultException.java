package org.futurestck.kit.stage;

import org.jspecify.annotations.Nullable;

/** Thrown when a stage or its host, not the subject, is at fault; a verdict cannot be given. */
public final class StageFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, in a sentence for the reader of a report
     */
    public StageFaultException(String message) {
        this(message, null);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, in a sentence for the reader of a report
     * @param cause what caused it, or null
     */
    public StageFaultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
