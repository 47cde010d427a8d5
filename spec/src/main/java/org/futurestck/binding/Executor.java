package org.futurestck.binding;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Executes calls asynchronously.
 *
 * <p>Documented source: Python Library Reference, <i>concurrent.futures</i>, "Executor Objects".
 */
public interface Executor extends AutoCloseable {

    /**
     * Schedules {@code fn} to be called once with {@code args} and returns the future of that call without waiting for it.
     *
     * @param fn the function to call
     * @param args its positional arguments; elements may be null
     * @param <T> the result of the call
     * @return a new future of the call, never null
     * @throws RuntimeError if the executor has been shut down
     * @throws BrokenExecutor if the executor is broken
     */
    <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args);

    /**
     * Schedules a call without arguments.
     *
     * @param fn what to call
     * @param <T> the result of the call
     * @return a new future of the call, never null
     * @throws RuntimeError if the executor has been shut down
     * @throws BrokenExecutor if the executor is broken
     */
    default <T extends @Nullable Object> Future<T> submit(Callable<? extends T> fn) {
        return submit(ignored -> fn.call());
    }

    /**
     * Calls {@code fn} with the first elements of all iterables, then with the second ones and so on, until the shortest
     * iterable ends, and hands the results out in the order of the input.
     *
     * <p>The iterables are read to their end and the calls submitted before this method returns.
     *
     * @param fn the function to call; it receives one argument per iterable
     * @param options timeout and chunk size
     * @param iterables the arguments
     * @param <R> the result of one call
     * @return an iterator over the results, never null, to be used by one thread at a time
     * @throws RuntimeError if the executor has been shut down
     */
    <R extends @Nullable Object> ResultIterator<R> map(
            Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables);

    /**
     * Tells the executor to free its resources as soon as the pending futures are done; later calls of {@code submit} and
     * {@code map} raise {@link RuntimeError}.
     *
     * @param wait whether to return only when all pending futures are done and the resources are free
     * @param cancelFutures whether to cancel every future whose call has not started
     */
    void shutdown(boolean wait, boolean cancelFutures);

    /** Shuts down with the documented defaults: waits, cancels nothing. */
    default void shutdown() {
        shutdown(true, false);
    }

    /** Leaves the {@code with} block: shuts down, waits, cancels nothing. */
    @Override
    default void close() {
        shutdown(true, false);
    }
}
