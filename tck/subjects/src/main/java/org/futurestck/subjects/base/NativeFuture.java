package org.futurestck.subjects.base;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.Future;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/**
 * A future of {@code java.util.concurrent}, or of a library that extends it. It has no question whether the call runs, and takes no
 * callbacks; whoever binds a future that has overrides these two.
 *
 * @param <T> the result of the call
 * @param <F> the library's own kind of future
 */
public class NativeFuture<T extends @Nullable Object, F extends java.util.concurrent.Future<T>> implements Future<T> {

    private final F own;

    /**
     * Binds a future.
     *
     * @param own the library's own
     */
    public NativeFuture(F own) {
        this.own = own;
    }

    /**
     * The library's own future.
     *
     * @return the future
     */
    protected final F own() {
        return own;
    }

    /** Interrupts nothing, as the contract wants it. */
    @Override
    public boolean cancel() {
        return own.cancel(false);
    }

    @Override
    public final boolean cancelled() {
        return own.isCancelled();
    }

    @Override
    public boolean running() {
        throw new UnsupportedOperationException("the library's futures do not tell whether their calls run");
    }

    @Override
    public final boolean done() {
        return own.isDone();
    }

    @Override
    public final T result(@Nullable Duration timeout) throws Exception {
        try {
            return get(timeout);
        } catch (ExecutionException e) {
            throw Raising.raise(causeOf(e));
        }
    }

    @Override
    public final @Nullable Throwable exception(@Nullable Duration timeout) {
        try {
            get(timeout);
            return null;
        } catch (ExecutionException e) {
            return causeOf(e);
        } catch (InterruptedException e) {
            throw Raising.raise(e);
        }
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<T>> fn) {
        throw new UnsupportedOperationException("the library's futures take no callbacks");
    }

    private T get(@Nullable Duration timeout) throws ExecutionException, InterruptedException {
        try {
            return timeout == null ? own.get() : own.get(Times.nanos(timeout), TimeUnit.NANOSECONDS);
        } catch (CancellationException e) {
            throw new CancelledError("the library says that the call was cancelled");
        } catch (TimeoutException e) {
            throw new TimeoutError("the call is not over after " + timeout);
        }
    }

    private static Throwable causeOf(ExecutionException e) {
        return e.getCause() == null ? e : e.getCause();
    }
}
