package org.futurestck.binding.tensorlake;

/** What all errors of this contract have in common. */
public class TensorlakeError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public TensorlakeError(String message) {
        super(message);
    }
}
