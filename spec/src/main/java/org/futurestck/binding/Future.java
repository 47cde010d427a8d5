package org.futurestck.binding;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous execution of one call, as its consumer sees it.
 *
 * <p>Futures are equal only to themselves. Documented source: Python Library Reference, <i>concurrent.futures</i>, "Future
 * Objects".
 *
 * @param <T> the result of the call
 */
public interface Future<T extends @Nullable Object> {

    /**
     * Attempts to cancel the call, never waiting and never interrupting it.
     *
     * @return false if the call is running or has finished, and nothing has changed; true if the call is cancelled, by this
     *     attempt or an earlier one, and will never run
     */
    boolean cancel();

    /**
     * Tells whether the call was cancelled.
     *
     * @return true if, and only if, a cancellation succeeded
     */
    boolean cancelled();

    /**
     * Tells whether the call is being executed and can no longer be cancelled.
     *
     * @return true while the call runs
     */
    boolean running();

    /**
     * Tells whether the call is over.
     *
     * @return true if the call was cancelled or has finished, with a value or an exception
     */
    boolean done();

    /**
     * Returns the result of the call, waiting without limit.
     *
     * @return what the call returned; null if it returned null
     * @throws CancelledError if the future is or becomes cancelled
     * @throws Exception the very exception that the call raised
     */
    default T result() throws Exception {
        return result(null);
    }

    /**
     * Returns the result of the call, waiting for at most {@code timeout}.
     *
     * @param timeout how long to wait; null for no limit, zero or less not to wait
     * @return what the call returned; null if it returned null
     * @throws TimeoutError if the call is not over in time; the future stays as it is
     * @throws CancelledError if the future is or becomes cancelled
     * @throws Exception the very exception that the call raised
     */
    T result(@Nullable Duration timeout) throws Exception;

    /**
     * Returns the exception that the call raised, waiting without limit.
     *
     * @return the very exception, or null if the call returned normally
     * @throws CancelledError if the future is or becomes cancelled
     */
    default @Nullable Throwable exception() {
        return exception(null);
    }

    /**
     * Returns the exception that the call raised, waiting for at most {@code timeout}.
     *
     * @param timeout how long to wait; null for no limit, zero or less not to wait
     * @return the very exception, or null if the call returned normally
     * @throws TimeoutError if the call is not over in time; the future stays as it is
     * @throws CancelledError if the future is or becomes cancelled
     */
    @Nullable
    Throwable exception(@Nullable Duration timeout);

    /**
     * Attaches a callback that is called with this future, once, when the future is cancelled or finishes.
     *
     * <p>Callbacks that were added before are called in the order they were added. If the future is done already, {@code fn}
     * is called before this method returns. An {@link Exception} that a callback raises is logged and ignored; what happens
     * with an {@link Error} is undefined.
     *
     * @param fn the callback
     */
    void addDoneCallback(Consumer<? super Future<T>> fn);
}
