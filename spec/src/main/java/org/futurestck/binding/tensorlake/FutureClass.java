package org.futurestck.binding.tensorlake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the documented class {@code Future} has as a class. It is an object here, because a static method of an interface could not be
 * the implementation's own. Safe for use by several threads.
 */
public interface FutureClass {

    /**
     * Waits without limit until all futures are done.
     *
     * @param futures the futures; read once
     * @param <F> the kind of future
     * @return the futures, all of them done
     */
    default <F extends Future<?>> DoneAndNotDone<F> wait(Iterable<? extends F> futures) {
        return wait(futures, null);
    }

    /**
     * Waits until all futures are done.
     *
     * @param futures the futures; read once
     * @param timeout how long to wait at most; null for no limit
     * @param <F> the kind of future
     * @return the futures that are done, and the others
     * @throws SDKUsageError if the timeout is negative; nothing is started then
     */
    default <F extends Future<?>> DoneAndNotDone<F> wait(Iterable<? extends F> futures, @Nullable Duration timeout) {
        return wait(futures, timeout, ReturnWhen.ALL_COMPLETED);
    }

    /**
     * Starts what was not started yet and waits until the condition is met or the time is over, which is no error.
     *
     * @param futures the futures; read once
     * @param timeout how long to wait at most; null for no limit
     * @param returnWhen the condition
     * @param <F> the kind of future
     * @return the futures that are done, and the others
     * @throws SDKUsageError if the timeout is negative, the condition is null, or something is no future of the same
     *     implementation; nothing is started then
     */
    <F extends Future<?>> DoneAndNotDone<F> wait(
            Iterable<? extends F> futures, @Nullable Duration timeout, @Nullable ReturnWhen returnWhen);
}
