package org.futurestck.binding;

/** The documented {@code RuntimeError}: an operation that the present state of its object does not allow. */
public class RuntimeError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public RuntimeError(String message) {
        super(message);
    }

    /**
     * Creates the error with what caused it.
     *
     * @param message what went wrong, in a sentence
     * @param cause what caused it
     */
    public RuntimeError(String message, Throwable cause) {
        super(message, cause);
    }
}
