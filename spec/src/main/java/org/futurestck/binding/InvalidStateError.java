package org.futurestck.binding;

/** Raised when an operation is performed on a future that its state does not allow. */
public class InvalidStateError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public InvalidStateError(String message) {
        super(message);
    }
}
