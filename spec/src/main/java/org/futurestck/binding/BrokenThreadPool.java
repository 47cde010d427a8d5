package org.futurestck.binding;

/** Raised when a worker of a thread pool could not be initialised. */
public class BrokenThreadPool extends BrokenExecutor {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public BrokenThreadPool(String message) {
        super(message);
    }

    /**
     * Creates the error with what caused it.
     *
     * @param message what went wrong, in a sentence
     * @param cause what caused it
     */
    public BrokenThreadPool(String message, Throwable cause) {
        super(message, cause);
    }
}
