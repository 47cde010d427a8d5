package org.futurestck.binding.tensorlake;

/** Raised when something is asked that makes no sense. */
public class SDKUsageError extends TensorlakeError {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public SDKUsageError(String message) {
        super(message);
    }
}
