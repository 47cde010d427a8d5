package org.futurestck.reference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.Future;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.RuntimeError;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/**
 * A correct future under one lock, there to be broken in one place by each of its subclasses. That every scenario holds
 * here shows that it is the fault which is found there, and nothing else.
 *
 * <p>It waits without limit or not at all.
 */
class SmallFuture implements BareFuture<String> {

    /** The life of a future; everything from {@code RETURNED} on is done. */
    enum State {
        PENDING,
        RUNNING,
        RETURNED,
        RAISED,
        CANCELLED
    }

    volatile State state = State.PENDING;
    volatile @Nullable Object outcome;
    final List<Consumer<? super Future<String>>> callbacks = new ArrayList<>();

    @Override
    public boolean cancel() {
        synchronized (this) {
            if (state != State.PENDING) {
                return cancelled();
            }
            end(State.CANCELLED, null);
        }
        tellAll();
        return true;
    }

    @Override
    public boolean cancelled() {
        return state == State.CANCELLED;
    }

    @Override
    public boolean running() {
        return state == State.RUNNING;
    }

    @Override
    public boolean done() {
        return state.compareTo(State.RETURNED) >= 0;
    }

    @Override
    public boolean setRunningOrNotifyCancel() {
        synchronized (this) {
            if (state == State.PENDING) {
                state = State.RUNNING;
                return true;
            }
        }
        if (cancelled()) {
            return false;
        }
        throw new RuntimeError("Future in unexpected state: " + state);
    }

    @Override
    public void setResult(String result) {
        finish(State.RETURNED, result);
    }

    @Override
    public void setException(Throwable exception) {
        finish(State.RAISED, exception);
    }

    void finish(State end, Object with) {
        synchronized (this) {
            if (done()) {
                throw new InvalidStateError("the future is done already: " + state);
            }
            end(end, with);
        }
        tellAll();
    }

    /** Stores the outcome first, so that whoever sees the end sees it too. */
    final void end(State end, @Nullable Object with) {
        outcome = with;
        state = end;
        wakeAll();
    }

    final synchronized void wakeAll() {
        notifyAll();
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<String>> fn) {
        synchronized (this) {
            if (!done()) {
                callbacks.add(fn);
                return;
            }
        }
        fn.accept(this);
    }

    final void tellAll() {
        for (Consumer<? super Future<String>> callback : taken()) {
            callback.accept(this);
        }
    }

    private synchronized List<Consumer<? super Future<String>>> taken() {
        List<Consumer<? super Future<String>>> taken = new ArrayList<>(callbacks);
        callbacks.clear();
        return taken;
    }

    @Override
    public String result(@Nullable Duration timeout) throws Exception {
        Throwable raised = exception(timeout);
        if (raised != null) {
            throw Sneaky.raise(raised);
        }
        return (String) outcome;
    }

    @Override
    public @Nullable Throwable exception(@Nullable Duration timeout) {
        awaitEnd(timeout);
        if (cancelled()) {
            throw new CancelledError("the call was cancelled");
        }
        return state == State.RAISED ? (Throwable) outcome : null;
    }

    void awaitEnd(@Nullable Duration timeout) {
        synchronized (this) {
            while (!done()) {
                sleep(timeout);
            }
        }
    }

    final synchronized void sleep(@Nullable Duration timeout) {
        if (timeout != null) {
            throw new TimeoutError("the call is not over");
        }
        try {
            wait();
        } catch (InterruptedException e) {
            throw Sneaky.raise(e);
        }
    }
}
