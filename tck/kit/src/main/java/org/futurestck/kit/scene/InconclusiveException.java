package org.futurestck.kit.scene;

/** Thrown when the machine did not let a check see what it would have to see. */
public final class InconclusiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message why nothing can be said, as a sentence
     */
    public InconclusiveException(String message) {
        super(message);
    }
}
