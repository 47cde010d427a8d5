package org.futurestck.binding.tensorlake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tracks a function call, a map or a reduce, from its creation on. Safe for use by several threads.
 *
 * @param <T> what it gives
 */
public interface Future<T extends @Nullable Object> {

    /**
     * The documented property {@code id}.
     *
     * @return a name that no other future of the request has, the same at each call
     */
    String id();

    /**
     * Starts what was created.
     *
     * @return this future
     * @throws SDKUsageError if it was started before, by whatever
     */
    Future<T> run();

    /**
     * Starts what was created after a while.
     *
     * @param delay how long to wait before
     * @return this future
     * @throws SDKUsageError if it was started before, or the delay is negative; nothing is started then
     */
    Future<T> runLater(Duration delay);

    /**
     * Tells whether there is an outcome.
     *
     * @return true from the moment on that it succeeded or failed
     */
    boolean done();

    /**
     * The documented property {@code exception}; never waits.
     *
     * @return the failure; null if it succeeded, and as long as there is no outcome
     */
    @Nullable
    Throwable exception();

    /**
     * Starts what was not started yet and waits for the outcome, without limit.
     *
     * @return the value, of which others have no part
     * @throws FunctionCallFailure if a function raised something
     * @throws RequestError if a function raised just that
     */
    T result();

    /**
     * Starts what was not started yet and waits for the outcome.
     *
     * @param timeout how long to wait at most; null for no limit
     * @return the value, of which others have no part
     * @throws FunctionCallFailure if a function raised something
     * @throws RequestError if a function raised just that
     * @throws TimeoutError if the time is over before there is an outcome
     */
    T result(@Nullable Duration timeout);
}
