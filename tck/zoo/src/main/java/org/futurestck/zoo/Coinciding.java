package org.futurestck.zoo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.run.Effort;
import org.jspecify.annotations.Nullable;

/** Subjects that go wrong only where several things come together, so that hardly a scenario meets them. */
final class Coinciding {

    private static final int MOST_AFTER_SHUTDOWN = 4;

    private Coinciding() {}

    /** Looks for a cancellation where it takes a call, but not where it drops one and takes the next. */
    @Exhibit(
            mistake = "of two cancelled calls, one behind the other, the second is made",
            breaks = "future.cancel.call-never-runs",
            shows = "never start, but these started: [",
            effort = Effort.NORMAL)
    public static final class SecondCancelledCallIsMade extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            AtomicBoolean dropped = new AtomicBoolean();
            return new HandDrivenExecutor(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) throws Exception {
                    if (future.setRunningOrNotifyCancel()) {
                        dropped.set(false);
                        finish(future, call);
                    } else if (dropped.getAndSet(true)) {
                        call.call();
                    }
                }
            };
        }
    }

    /** Has a queue of a fixed size for what is left at the end. */
    @Exhibit(
            mistake = "after a shutdown that waits, no more than four calls are begun",
            breaks = "shutdown.combo.wait-nocancel",
            shows = "returns True behind the shutdown, but it returned False",
            effort = Effort.NORMAL)
    public static final class FewCallsOutliveTheShutdown extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            AtomicInteger begun = new AtomicInteger();
            return new HandDrivenExecutor(good) {
                private volatile boolean waiting;

                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    waiting = wait;
                    super.shutdown(wait, cancelFutures);
                }

                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) {
                    if (waiting && begun.incrementAndGet() > MOST_AFTER_SHUTDOWN) {
                        return;
                    }
                    if (future.setRunningOrNotifyCancel()) {
                        finish(future, call);
                    }
                }
            };
        }
    }

    /** Stops looking for a failure when it has seen a future without an outcome. */
    @Exhibit(
            mistake = "wait(FIRST_EXCEPTION) does not return at a failure behind a cancellation",
            breaks = "wait.first-exception-cancel-not-exception",
            shows = "nothing has moved",
            effort = Effort.NORMAL)
    public static final class CancellationHidesTheFailure extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            boolean failedBefore = fs.stream().anyMatch(BrokenWait::failed);
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            boolean hidden = returnWhen == ReturnWhen.FIRST_EXCEPTION
                    && timeout == null
                    && !failedBefore
                    && sets.done().stream().anyMatch(Future::cancelled);
            return hidden ? good.wait(fs, null, ReturnWhen.ALL_COMPLETED) : sets;
        }
    }

    /** Counts in hundredths of a second, and drops what is left. */
    @Exhibit(
            mistake = "result(timeout) gives up to ten milliseconds too early",
            breaks = "future.result.timeout",
            shows = "raised TimeoutError",
            effort = Effort.NORMAL)
    public static final class ResultRoundsTheTimeoutDown extends BrokenSubject {

        private static final long STEP_MILLIS = 10;

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    return super.result(
                            timeout == null ? null : Duration.ofMillis(timeout.toMillis() / STEP_MILLIS * STEP_MILLIS));
                }
            };
        }
    }
}
