package org.futurestck.binding.tensorlake;

/** Raised when an outcome is not there in the given time. It is not the error of that name that the language has. */
public class TimeoutError extends TensorlakeError {

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
