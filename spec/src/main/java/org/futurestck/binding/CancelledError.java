package org.futurestck.binding;

/** Raised when the result or the exception of a cancelled future is asked for. */
public class CancelledError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public CancelledError(String message) {
        super(message);
    }
}
