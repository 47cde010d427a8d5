package org.futurestck.zoo;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.reference.DefaultFuture;
import org.jspecify.annotations.Nullable;

/** Executors that go wrong when a call is submitted. */
final class Submitting {

    private Submitting() {}

    /** Runs the call and keeps the future for itself. */
    @Exhibit(mistake = "submit() returns nothing", breaks = "future.created-by-submit", shows = "returned None")
    public static final class SubmitReturnsNull extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                @SuppressWarnings("NullAway") // the mistake
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    super.submit(fn, args);
                    return null;
                }
            };
        }
    }

    /** Saves the thread, as a direct executor does. */
    @Exhibit(
            mistake = "submit() runs the call in the thread that submits it",
            breaks = "future.created-by-submit",
            shows = "at closed gates: f")
    public static final class SubmitRunsInCaller extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    BareFuture<T> future = new DefaultFuture<>();
                    future.setRunningOrNotifyCancel();
                    try {
                        future.setResult(fn.call(args));
                    } catch (Throwable raised) {
                        future.setException(raised);
                    }
                    return future;
                }
            };
        }
    }

    /** Caches futures by executor where it meant to cache them by call. */
    @Exhibit(
            mistake = "submit() returns the future of another call",
            breaks = "future.created-by-submit",
            shows = "returned f")
    public static final class ReturnsSameFutureTwice extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            AtomicReference<@Nullable Future<?>> first = new AtomicReference<>();
            return new ForwardingExecutor(good) {
                @Override
                @SuppressWarnings("unchecked") // the mistake: it is the future of another call
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    Future<T> future = super.submit(fn, args);
                    first.compareAndSet(null, future);
                    return (Future<T>) Objects.requireNonNull(first.get());
                }
            };
        }
    }

    /** Does not know that a future can be asked whether its call may run. */
    @Exhibit(
            mistake = "the worker runs a call without asking its future for leave",
            breaks = "future.running",
            shows = "it returned False",
            alone = @Alone(rule = "producer.srnc.called-before-execution", shows = "f.running() returned False"))
    public static final class RunsWithoutLeave extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new HandDrivenExecutor(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) {
                    if (!future.cancelled()) {
                        finish(future, call);
                    }
                }
            };
        }
    }

    /** Asks for leave and does not listen to the answer. */
    @Exhibit(
            mistake = "the worker runs calls that were cancelled",
            breaks = "future.cancel.call-never-runs",
            shows = "it was started")
    public static final class RunsCancelledCalls extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new HandDrivenExecutor(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) throws Exception {
                    if (future.setRunningOrNotifyCancel()) {
                        finish(future, call);
                    } else {
                        call.call();
                    }
                }
            };
        }
    }
}
