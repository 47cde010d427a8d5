package org.futurestck.binding.tensorlake;

/** Raised where the output of a request is asked for that failed. */
public class RequestFailed extends TensorlakeError {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public RequestFailed(String message) {
        super(message);
    }
}
