package org.futurestck.kit.scene;

/** Thrown when a check would have to ask for what the subject has declared that it lacks. */
public final class NotOfferedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is lacking, in a sentence
     */
    public NotOfferedException(String message) {
        super(message);
    }
}
