package org.futurestck.zoo;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.jspecify.annotations.Nullable;

/** Executors that lose calls when they are shut down. */
final class Dropping {

    private Dropping() {}

    /** Has workers that end after the call that they are making. */
    @Exhibit(
            mistake = "calls that were pending at the shutdown are never made",
            breaks = "shutdown.cancel-futures-default-false",
            shows = "nothing has moved",
            ownProcess = true)
    public static final class QueueIsDropped extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new HandDrivenExecutor(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) {
                    if (!closed() && future.setRunningOrNotifyCancel()) {
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
            return new HandDrivenExecutor(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) {
                    if (closed() && future.cancelled()) {
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
