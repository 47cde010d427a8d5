package org.futurestck.reference;

import java.io.Serializable;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/** Calls a function and keeps its result to itself, so that it need not be sent. */
final class Initializer implements Fn<String>, Wrapper, Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // if it cannot be serialised, that is what the caller shall be told
    private final Fn<?> fn;

    Initializer(Fn<?> fn) {
        this.fn = fn;
    }

    @Override
    public String call(@Nullable Object... args) throws Exception {
        fn.call(args);
        return "initialized";
    }

    @Override
    public Object wrapped() {
        return fn;
    }
}
