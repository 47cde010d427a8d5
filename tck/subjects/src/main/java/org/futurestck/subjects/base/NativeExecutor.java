package org.futurestck.subjects.base;

import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.Nullable;

/**
 * An executor of a library with its own futures. It only translates: a call with arguments into one without, and the library's refusal
 * into the documented one. There is no {@code map}, because no library has it.
 */
public abstract class NativeExecutor implements Executor {

    /** Creates the executor. */
    protected NativeExecutor() {}

    /**
     * Hands a call to the library.
     *
     * @param call the call
     * @param <T> the result of the call
     * @return the library's own future in its binding
     * @throws RejectedExecutionException if the library refuses the call
     */
    protected abstract <T extends @Nullable Object> Future<T> start(Callable<T> call);

    @Override
    public final <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
        @Nullable Object[] own = args.clone();
        try {
            return this.<T>start(() -> fn.call(own));
        } catch (RejectedExecutionException e) {
            throw new RuntimeError("the library refuses the call: " + e.getMessage(), e);
        }
    }

    @Override
    public final <R extends @Nullable Object> ResultIterator<R> map(
            Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
        throw new UnsupportedOperationException("the library has no map");
    }
}
