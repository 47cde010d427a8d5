package org.futurestck.reference;

import java.io.Serializable;
import java.util.concurrent.Callable;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/** A callable in the form of a function, which can be serialised if the callable can. */
final class NoArguments<R extends @Nullable Object> implements Fn<R>, Wrapper, Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // if it cannot be serialised, that is what the caller shall be told
    private final Callable<? extends R> callable;

    NoArguments(Callable<? extends R> callable) {
        this.callable = callable;
    }

    @Override
    public R call(@Nullable Object... args) throws Exception {
        return callable.call();
    }

    @Override
    public Object wrapped() {
        return callable;
    }
}
