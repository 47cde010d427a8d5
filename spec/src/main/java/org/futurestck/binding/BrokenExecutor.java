package org.futurestck.binding;

/** Raised when an executor is broken and can neither accept nor run calls. */
public class BrokenExecutor extends RuntimeError {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public BrokenExecutor(String message) {
        super(message);
    }

    /**
     * Creates the error with what caused it.
     *
     * @param message what went wrong, in a sentence
     * @param cause what caused it
     */
    public BrokenExecutor(String message, Throwable cause) {
        super(message, cause);
    }
}
