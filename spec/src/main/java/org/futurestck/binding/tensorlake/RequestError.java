package org.futurestck.binding.tensorlake;

/** Raised by a function that wants just this error to be told, and not a failure of its own. */
public class RequestError extends TensorlakeError {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public RequestError(String message) {
        super(message);
    }
}
