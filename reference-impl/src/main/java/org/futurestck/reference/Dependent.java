package org.futurestck.reference;

import java.util.function.Consumer;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Something that a future tells, once, that it is done. Recognised by identity. */
sealed interface Dependent {

    /** Wakes threads. Told before all callbacks, because a callback may take as long as it likes. */
    non-sealed interface Waiter extends Dependent {

        /**
         * Takes note that a future is done; called by the thread that completed it. Neither waits nor raises anything.
         *
         * @param future the future, done
         */
        void futureDone(Future<?> future);
    }

    /**
     * A callback that a user of the future has added.
     *
     * @param fn the callback
     * @param <T> the result of the future
     */
    record Callback<T extends @Nullable Object>(Consumer<? super Future<T>> fn) implements Dependent {}
}
