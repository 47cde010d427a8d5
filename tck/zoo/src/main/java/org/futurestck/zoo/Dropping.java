package org.futurestck.zoo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Executors that lose calls when they are shut down. */
final class Dropping {

    private Dropping() {}

    /** Drives its futures itself, and can cancel them. */
    private abstract static class HandDrivenAndClosed extends HandDrivenExecutor {

        private final List<Future<?>> futures = new CopyOnWriteArrayList<>();
        volatile boolean closed;

        HandDrivenAndClosed(Executor good) {
            super(good);
        }

        @Override
        public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
            Future<T> future = super.submit(fn, args);
            futures.add(future);
            return future;
        }

        @Override
        public void shutdown(boolean wait, boolean cancelFutures) {
            closed = true;
            super.shutdown(false, false);
            if (cancelFutures) {
                futures.forEach(Future::cancel);
            }
            super.shutdown(wait, false);
        }
    }

    /** Has workers that end after the call that they are making. */
    @Exhibit(
            mistake = "calls that were pending at the shutdown are never made",
            breaks = "shutdown.cancel-futures-default-false",
            shows = "nothing has moved",
            ownProcess = true)
    public static final class QueueIsDropped extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new HandDrivenAndClosed(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) {
                    if (!closed && future.setRunningOrNotifyCancel()) {
                        finish(future, call);
                    }
                }
            };
        }
    }

    /** Has workers that take a cancelled call for the end of the queue. */
    @Exhibit(
            mistake = "after the shutdown, calls behind one that was cancelled are never made",
            breaks = "shutdown.combo.nowait-nocancel",
            shows = "nothing has moved",
            ownProcess = true)
    public static final class CancelledCallEndsTheQueue extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            AtomicBoolean ended = new AtomicBoolean();
            return new HandDrivenAndClosed(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) {
                    if (closed && future.cancelled()) {
                        ended.set(true);
                    }
                    if (!ended.get() && future.setRunningOrNotifyCancel()) {
                        finish(future, call);
                    }
                }
            };
        }
    }
}
