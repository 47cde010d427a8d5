package org.futurestck.reference.tensorlake;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.binding.Executor;
import org.futurestck.binding.RuntimeError;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.SDKUsageError;
import org.futurestck.binding.tensorlake.TimeoutError;
import org.futurestck.reference.DefaultFuture;
import org.jspecify.annotations.Nullable;

/** An outcome that is set once, and the work that sets it, which is started once. */
final class LocalFuture<T extends @Nullable Object> implements Future<T> {

    /** What gives a future its outcome. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T perform() throws Throwable;
    }

    private final String id;
    private final Executor pool;
    private final Work<T> work;
    private final AtomicBoolean started = new AtomicBoolean();
    private final DefaultFuture<T> outcome = new DefaultFuture<>();

    LocalFuture(String id, Executor pool, Work<T> work) {
        this.id = id;
        this.pool = pool;
        this.work = work;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Future<T> run() {
        return runLater(Duration.ZERO);
    }

    @Override
    public Future<T> runLater(Duration delay) {
        if (delay.isNegative()) {
            throw new SDKUsageError("a call cannot start before it was asked for");
        } else if (!started.compareAndSet(false, true)) {
            throw new SDKUsageError("the call " + id + " was started before");
        }
        if (delay.isZero()) {
            submit();
        } else {
            CompletableFuture.delayedExecutor(TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS)
                    .execute(this::submit);
        }
        return this;
    }

    /** Starts the work; false if it was started before. */
    boolean start() {
        boolean first = started.compareAndSet(false, true);
        if (first) {
            submit();
        }
        return first;
    }

    private void submit() {
        try {
            pool.submit(none -> {
                        perform();
                        return id;
                    })
                    .addDoneCallback(call -> {
                        if (call.cancelled()) {
                            giveUp();
                        }
                    });
        } catch (RuntimeError closed) {
            giveUp();
        }
    }

    /** The request was closed before a thread could take the work: without an outcome whoever waits would wait for ever. */
    private void giveUp() {
        outcome.setException(new SDKUsageError("the request was closed before the call " + id + " started"));
    }

    private void perform() {
        outcome.setRunningOrNotifyCancel();
        try {
            outcome.setResult(work.perform());
        } catch (Throwable failure) { // the outcome of a call, whatever it is
            outcome.setException(failure);
        }
    }

    /** The outcome as those see it who wait for several. */
    DefaultFuture<T> outcome() {
        return outcome;
    }

    @Override
    public boolean done() {
        return outcome.done();
    }

    @Override
    public @Nullable Throwable exception() {
        return outcome.done() ? outcome.exception(Duration.ZERO) : null;
    }

    @Override
    public T result() {
        return result(null);
    }

    @Override
    public T result(@Nullable Duration timeout) {
        start();
        try {
            return outcome.result(timeout);
        } catch (org.futurestck.binding.TimeoutError late) {
            // No function's error gets here as it is, so it is the wait that has ended.
            throw new TimeoutError("the call " + id + " has no outcome yet");
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception interrupted) {
            // All failures are unchecked, so it is the waiting thread that was interrupted.
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the wait for the call " + id + " was interrupted", interrupted);
        }
    }

    @Override
    public String toString() {
        return "Future " + id + (outcome.done() ? ", done" : started.get() ? ", running" : ", not started");
    }
}
