package org.futurestck.reference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/** Calls a function for one input after the other; each argument is the array of arguments of one input. */
final class Chunk<R extends @Nullable Object> implements Fn<ChunkResult<R>>, Wrapper, Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // if it cannot be serialised, that is what the caller shall be told
    private final Fn<? extends R> fn;

    Chunk(Fn<? extends R> fn) {
        this.fn = fn;
    }

    /** Stops at the first input that fails. */
    @Override
    public ChunkResult<R> call(@Nullable Object... inputs) {
        List<R> results = new ArrayList<>(inputs.length);
        for (Object input : inputs) {
            try {
                results.add(fn.call((Object[]) input));
            } catch (Throwable t) { // a call may raise what it likes
                return new ChunkResult<>(results, Failure.of(t));
            }
        }
        return new ChunkResult<>(results, null);
    }

    @Override
    public Object wrapped() {
        return fn;
    }
}
