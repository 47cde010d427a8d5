package org.futurestck.kit.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.NullUnmarked;

/** A future with the states of the documents. */
@NullUnmarked
class FakeFuture<T> implements BareFuture<T> {

    private static final Logger LOGGER = Logger.getLogger("fake");

    private enum State {
        PENDING,
        RUNNING,
        CANCELLED,
        NOTIFIED,
        FINISHED
    }

    private final List<Consumer<? super Future<T>>> callbacks = new ArrayList<>();
    private State state = State.PENDING;
    private T result;
    private Throwable exception;

    void run(Fn<? extends T> fn, Object... args) {
        if (!setRunningOrNotifyCancel()) {
            return;
        }
        try {
            setResult(fn.call(args));
        } catch (Throwable e) {
            setException(e);
        }
    }

    @Override
    public boolean cancel() {
        synchronized (FakeSubject.LOCK) {
            if (state == State.RUNNING || state == State.FINISHED) {
                return false;
            } else if (state != State.PENDING) {
                return true;
            }
            state = State.CANCELLED;
            FakeSubject.LOCK.notifyAll();
        }
        callbacks.forEach(this::callBack);
        return true;
    }

    @Override
    public boolean cancelled() {
        synchronized (FakeSubject.LOCK) {
            return state == State.CANCELLED || state == State.NOTIFIED;
        }
    }

    @Override
    public boolean running() {
        synchronized (FakeSubject.LOCK) {
            return state == State.RUNNING;
        }
    }

    @Override
    public boolean done() {
        synchronized (FakeSubject.LOCK) {
            return cancelled() || state == State.FINISHED;
        }
    }

    @Override
    public T result(Duration timeout) throws Exception {
        Throwable raised = exception(timeout);
        if (raised instanceof Error error) {
            throw error;
        } else if (raised != null) {
            throw (Exception) raised;
        }
        return result;
    }

    @Override
    public Throwable exception(Duration timeout) {
        Long deadline = timeout == null ? null : System.nanoTime() + timeout.toNanos();
        synchronized (FakeSubject.LOCK) {
            while (!done()) {
                FakeSubject.await(deadline);
            }
            if (cancelled()) {
                throw new CancelledError("it was cancelled");
            }
            return exception;
        }
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<T>> fn) {
        synchronized (FakeSubject.LOCK) {
            if (!done()) {
                callbacks.add(fn);
                return;
            }
        }
        callBack(fn);
    }

    @Override
    public boolean setRunningOrNotifyCancel() {
        synchronized (FakeSubject.LOCK) {
            if (state == State.CANCELLED) {
                state = State.NOTIFIED;
                return false;
            } else if (state != State.PENDING) {
                throw new RuntimeError("Future in unexpected state");
            }
            state = State.RUNNING;
            return true;
        }
    }

    @Override
    public void setResult(T value) {
        finish(value, null);
    }

    @Override
    public void setException(Throwable raised) {
        finish(null, raised);
    }

    private void finish(T value, Throwable raised) {
        synchronized (FakeSubject.LOCK) {
            if (done()) {
                throw new InvalidStateError("it is " + state);
            }
            result = value;
            exception = raised;
            state = State.FINISHED;
            FakeSubject.LOCK.notifyAll();
        }
        callbacks.forEach(this::callBack);
    }

    private void callBack(Consumer<? super Future<T>> fn) {
        try {
            fn.accept(this);
        } catch (Exception e) {
            LOGGER.log(Level.SEVERE, "a callback raised", e);
        }
    }
}
