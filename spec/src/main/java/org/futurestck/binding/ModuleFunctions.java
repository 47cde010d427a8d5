package org.futurestck.binding;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the module: waiting for several futures, which may come from different executors.
 *
 * <p>Documented source: Python Library Reference, <i>concurrent.futures</i>, "Module Functions".
 */
public interface ModuleFunctions {

    /**
     * Waits until the futures satisfy {@code returnWhen} or the time is over.
     *
     * @param fs the futures; duplicates count once
     * @param timeout how long to wait; null for no limit, zero or less not to wait
     * @param returnWhen what to wait for
     * @param <F> the kind of future
     * @return the futures that are done and those that are not, each in one of the two sets
     */
    <F extends Future<?>> DoneAndNotDone<F> wait(
            Iterable<? extends F> fs, @Nullable Duration timeout, ReturnWhen returnWhen);

    /**
     * Hands out each future once it is done; those that are done at the call come first.
     *
     * @param fs the futures; duplicates are handed out once
     * @param timeout how long after this call the iteration may last; null for no limit
     * @param <F> the kind of future
     * @return an iterator to be used by one thread at a time; its {@code next} waits, and raises {@link TimeoutError} if the
     *     time is over before a further future is done
     */
    <F extends Future<?>> CompletionIterator<F> asCompleted(Iterable<? extends F> fs, @Nullable Duration timeout);
}
