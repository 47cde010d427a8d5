package org.futurestck.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.futurestck.binding.Future;
import org.futurestck.reference.Dependent.Waiter;
import org.jspecify.annotations.Nullable;

/**
 * Lets one waiter know, once per future, when futures of any implementation are done. To be used by one thread.
 *
 * <p>The reference's own futures forget the waiter when the watch ends. Others offer only callbacks, which cannot be taken
 * back: those stay where they are, empty, and hold nothing.
 */
final class Watch {

    private final Waiter waiter;
    private final List<ForeignCallback> foreign = new ArrayList<>(0);

    Watch(Waiter waiter) {
        this.waiter = waiter;
    }

    /** Watches a future that is not watched yet; tells the waiter before it returns if the future is done already. */
    void begin(Future<?> future) {
        if (future instanceof DefaultFuture<?> own) {
            if (!own.add(waiter)) {
                waiter.futureDone(own);
            }
        } else {
            addCallback(future);
        }
    }

    private <T extends @Nullable Object> void addCallback(Future<T> future) {
        ForeignCallback callback = new ForeignCallback(waiter, future);
        foreign.add(callback);
        future.addDoneCallback(callback);
    }

    /** Ends the watch; {@code open} are the watched futures whose end the waiter has not been told. */
    void end(Collection<? extends Future<?>> open) {
        for (Future<?> future : open) {
            if (future instanceof DefaultFuture<?> own) {
                own.remove(waiter);
            }
        }
        foreign.forEach(ForeignCallback::detach);
        foreign.clear();
    }

    private static final class ForeignCallback implements Consumer<Future<?>> {

        private record Target(Waiter waiter, Future<?> future) {}

        private final AtomicReference<@Nullable Target> target;

        ForeignCallback(Waiter waiter, Future<?> future) {
            target = new AtomicReference<>(new Target(waiter, future));
        }

        @Override
        public void accept(Future<?> ignored) {
            Target told = target.getAndSet(null);
            if (told != null) {
                told.waiter().futureDone(told.future());
            }
        }

        void detach() {
            target.set(null);
        }
    }
}
