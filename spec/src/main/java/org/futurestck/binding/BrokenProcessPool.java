package org.futurestck.binding;

/** Raised when a worker of a process pool ended abruptly or could not be initialised. */
public class BrokenProcessPool extends BrokenExecutor {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public BrokenProcessPool(String message) {
        super(message);
    }

    /**
     * Creates the error with what caused it.
     *
     * @param message what went wrong, in a sentence
     * @param cause what caused it
     */
    public BrokenProcessPool(String message, Throwable cause) {
        super(message, cause);
    }
}
