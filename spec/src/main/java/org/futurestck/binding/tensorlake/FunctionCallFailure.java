package org.futurestck.binding.tensorlake;

/** Tells that a function failed; its message says of what. It is not what the function raised. The SDK calls it {@code FunctionError} since 0.2.80. */
public class FunctionCallFailure extends TensorlakeError {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what went wrong, in a sentence
     */
    public FunctionCallFailure(String message) {
        super(message);
    }
}
