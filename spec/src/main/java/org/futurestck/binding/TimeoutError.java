package org.futurestck.binding;

/** Raised when an operation on futures is not over in the given time. */
public class TimeoutError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public TimeoutError(String message) {
        super(message);
    }
}
