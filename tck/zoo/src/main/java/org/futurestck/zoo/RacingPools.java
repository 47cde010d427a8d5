package org.futurestck.zoo;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.reference.DefaultFuture;
import org.jspecify.annotations.Nullable;

/** Pools that go wrong only when two threads meet, for a few microseconds. */
final class RacingPools {

    private RacingPools() {}

    private static int workers(ExecutorSettings settings) {
        return Objects.requireNonNullElse(settings.maxWorkers(), 4);
    }

    /** Runs a call, and keeps what came of it. */
    private static Callable<?> ended(OwnPool.Task task) {
        try {
            Object result = task.fn().call(task.args());
            return () -> result;
        } catch (Throwable raised) {
            return () -> {
                throw Wrongly.raise(raised);
            };
        }
    }

    /** Looks whether the call was cancelled, and asks for leave only when it has been run. */
    @Exhibit(
            mistake = "a worker checks cancelled() and then runs the call, which may be cancelled in between",
            breaks = "race.worker-asks",
            shows = " began",
            races = true)
    public static final class WorkerChecksThenRuns extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            return new OwnPool(super.create(settings), workers(settings)) {

                @Override
                void run(Task task) {
                    if (task.future().cancelled()) {
                        task.future().setRunningOrNotifyCancel();
                        return;
                    }
                    Callable<?> ended = ended(task);
                    if (task.future().setRunningOrNotifyCancel()) {
                        HandDrivenExecutor.finish(task.future(), ended);
                    }
                }
            };
        }
    }

    /** Looks at the flag before it takes the lock. */
    @Exhibit(
            mistake = "submit() checks that the pool is open and then adds the call, when the workers may have gone",
            breaks = "race.submit-shutdown",
            shows = "e.submit(",
            races = true)
    public static final class CallGetsLostAtShutdown extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            return new OwnPool(super.create(settings), workers(settings)) {

                @Override
                @SuppressWarnings("unchecked") // the future hands out what fn returns
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    demandOpen();
                    Task task = new Task(new DefaultFuture<>(), fn, args);
                    add(task);
                    return (Future<T>) task.future();
                }
            };
        }
    }

    /** Counts its workers before it takes the lock. */
    @Exhibit(
            mistake = "submit() counts the workers and then starts another one, which two threads may do",
            breaks = "race.executor",
            shows = " began",
            races = true)
    public static final class SecondWorkerForTheFirstCalls extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            return new OwnPool(super.create(settings), workers(settings)) {

                @Override
                @SuppressWarnings("unchecked") // the future hands out what fn returns
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    boolean tooFew = hasTooFewWorkers();
                    Task task = new Task(new DefaultFuture<>(), fn, args);
                    synchronized (this) {
                        demandOpen();
                        add(task, tooFew);
                    }
                    return (Future<T>) task.future();
                }
            };
        }
    }
}
