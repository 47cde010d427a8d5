package org.futurestck.zoo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.Future;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.RuntimeError;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/**
 * A future as many people write it first: everything under one lock. It is right; animals do one thing without the lock, or in the
 * wrong order. Volatile fields, so that they go wrong by their mistake alone.
 */
@SuppressWarnings("NullAway") // it does not see that the result of these futures may be null
class OwnFuture implements BareFuture<@Nullable Object> {

    private static final System.Logger LOG = System.getLogger("org.futurestck.zoo");

    /** Where a future stands. */
    enum State {
        PENDING,
        RUNNING,
        CANCELLED,
        CANCELLED_AND_NOTIFIED,
        FINISHED
    }

    volatile State state = State.PENDING;
    volatile @Nullable Object value;
    volatile @Nullable Throwable error;
    final List<Consumer<? super Future<@Nullable Object>>> callbacks = new ArrayList<>();

    @Override
    public boolean cancel() {
        synchronized (this) {
            if (state != State.PENDING) {
                return cancelled();
            }
            state = State.CANCELLED;
            notifyAll();
        }
        callBack();
        return true;
    }

    @Override
    public boolean cancelled() {
        State now = state;
        return now == State.CANCELLED || now == State.CANCELLED_AND_NOTIFIED;
    }

    @Override
    public boolean running() {
        return state == State.RUNNING;
    }

    @Override
    public boolean done() {
        return state != State.PENDING && state != State.RUNNING;
    }

    @Override
    public @Nullable Object result(@Nullable Duration timeout) throws Exception {
        Throwable raised = exception(timeout);
        if (raised instanceof Exception exception) {
            throw exception;
        } else if (raised instanceof Error fatal) {
            throw fatal;
        }
        return value;
    }

    @Override
    public @Nullable Throwable exception(@Nullable Duration timeout) {
        try {
            awaitEnd(timeout);
        } catch (InterruptedException e) {
            throw Wrongly.raise(e);
        }
        if (cancelled()) {
            throw new CancelledError("cancelled");
        }
        return error;
    }

    /** Waits until the future is done. */
    synchronized void awaitEnd(@Nullable Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + (timeout == null ? 0 : timeout.toNanos());
        while (!done()) {
            long left = end - System.nanoTime();
            if (timeout == null) {
                wait();
            } else if (left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } else {
                throw new TimeoutError("not over");
            }
        }
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
        synchronized (this) {
            if (!done()) {
                callbacks.add(fn);
                return;
            }
        }
        call(fn);
    }

    /** A callback that raises disturbs nobody, and its error is logged. */
    final void call(Consumer<? super Future<@Nullable Object>> callback) {
        try {
            callback.accept(this);
        } catch (Exception e) {
            LOG.log(System.Logger.Level.ERROR, "a callback raised", e);
        }
    }

    @Override
    public synchronized boolean setRunningOrNotifyCancel() {
        if (state == State.PENDING) {
            state = State.RUNNING;
            return true;
        } else if (state == State.CANCELLED) {
            state = State.CANCELLED_AND_NOTIFIED;
            return false;
        }
        throw new RuntimeError("unexpected state: " + state);
    }

    @Override
    public void setResult(@Nullable Object result) {
        synchronized (this) {
            demandOpen();
            value = result;
            state = State.FINISHED;
            notifyAll();
        }
        callBack();
    }

    @Override
    public void setException(Throwable exception) {
        synchronized (this) {
            demandOpen();
            error = exception;
            state = State.FINISHED;
            notifyAll();
        }
        callBack();
    }

    /** Refuses to finish a future twice. */
    final void demandOpen() {
        if (done()) {
            throw new InvalidStateError("done already: " + state);
        }
    }

    /** Calls the callbacks that were added before the end. */
    final void callBack() {
        List<Consumer<? super Future<@Nullable Object>>> added;
        synchronized (this) {
            added = List.copyOf(callbacks);
            callbacks.clear();
        }
        added.forEach(this::call);
    }
}
