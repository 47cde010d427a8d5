package org.futurestck.reference;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.Future;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.RuntimeError;
import org.futurestck.binding.TimeoutError;
import org.futurestck.reference.Dependent.Callback;
import org.futurestck.reference.Dependent.Waiter;
import org.futurestck.reference.State.Cancelled;
import org.futurestck.reference.State.Done;
import org.futurestck.reference.State.Raised;
import org.futurestck.reference.State.Returned;
import org.futurestck.reference.State.Unfinished;
import org.jspecify.annotations.Nullable;

/**
 * A future whose whole life is one state word.
 *
 * <p>Waiting in {@link #result} and {@link #exception} is interruptible: both throw {@link InterruptedException}, although
 * {@code exception} cannot declare it. Callbacks run in the thread that completes or cancels the future, or in the thread
 * that adds them if it is too late for that; an {@link Exception} that one raises goes to the logger {@code
 * org.futurestck.reference}, anything else is thrown once all callbacks have run.
 *
 * @param <T> the result of the call
 */
public final class DefaultFuture<T extends @Nullable Object> implements BareFuture<T> {

    private static final System.Logger LOG = System.getLogger("org.futurestck.reference");

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(DefaultFuture.class, "state", State.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /*
     * state                    cancel()         setRunningOrNotifyCancel()       setResult(v), setException(e)
     * -----------------------  ---------------  -------------------------------  -----------------------------
     * Unfinished, pending      true, CANCELLED  true, Unfinished and running     Returned(v), Raised(e)
     * Unfinished, running      false            RuntimeError                     Returned(v), Raised(e)
     * CANCELLED                true             false, CANCELLED_AND_NOTIFIED    InvalidStateError
     * CANCELLED_AND_NOTIFIED   true             RuntimeError                     InvalidStateError
     * Returned(v), Raised(e)   false            RuntimeError                     InvalidStateError
     *
     * Whoever is to be told of the end hangs on the Unfinished state itself. So the one compare-and-set that ends the future
     * also takes hold of everybody who has to be told, and whoever comes later finds the future done: nobody is told twice,
     * nobody is forgotten, and there is no moment in between.
     */
    private volatile State state = Unfinished.PENDING;

    /** Creates a pending future; executors do so for each call, others only to test. */
    public DefaultFuture() {}

    @Override
    public boolean cancel() {
        while (state instanceof Unfinished before) {
            if (before.running()) {
                return false;
            }
            if (change(before, Cancelled.CANCELLED)) {
                tell(before.dependents());
                return true;
            }
        }
        return cancelled();
    }

    @Override
    public boolean cancelled() {
        return state instanceof Cancelled;
    }

    @Override
    public boolean running() {
        return state instanceof Unfinished now && now.running();
    }

    @Override
    public boolean done() {
        return state instanceof Done;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // only setResult makes a Returned; it is null only where T may be
    public T result(@Nullable Duration timeout) throws Exception {
        Done end = await(timeout);
        if (end instanceof Raised raised) {
            throw Sneaky.raise(raised.exception());
        }
        return (T) ((Returned) end).value();
    }

    @Override
    public @Nullable Throwable exception(@Nullable Duration timeout) {
        try {
            return await(timeout) instanceof Raised raised ? raised.exception() : null;
        } catch (InterruptedException e) {
            throw Sneaky.raise(e);
        }
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<T>> fn) {
        Callback<T> callback = new Callback<>(Objects.requireNonNull(fn, "fn"));
        if (!add(callback)) {
            tell(List.of(callback));
        }
    }

    @Override
    public boolean setRunningOrNotifyCancel() {
        for (; ; ) {
            State before = state;
            if (before instanceof Unfinished pending && !pending.running()) {
                if (change(pending, pending.started())) {
                    return true;
                }
            } else if (before == Cancelled.CANCELLED) {
                if (change(before, Cancelled.CANCELLED_AND_NOTIFIED)) {
                    return false;
                }
            } else {
                throw new RuntimeError("Future in unexpected state: " + this);
            }
        }
    }

    @Override
    public void setResult(T result) {
        finish(new Returned(result));
    }

    @Override
    public void setException(Throwable exception) {
        finish(new Raised(Objects.requireNonNull(exception, "exception")));
    }

    /**
     * Adds someone who is told when this future is done.
     *
     * @return false if it is done already: then nothing was added, and nobody will be told
     */
    boolean add(Dependent dependent) {
        while (state instanceof Unfinished before) {
            if (change(before, before.with(dependent))) {
                return true;
            }
        }
        return false;
    }

    /** Forgets a dependent; harmless if it was never added, has been told or is just being told. */
    void remove(Dependent dependent) {
        while (state instanceof Unfinished before) {
            Unfinished after = before.without(dependent);
            if (after == before || change(before, after)) {
                return;
            }
        }
    }

    private void finish(Done end) {
        while (state instanceof Unfinished before) {
            if (change(before, end)) {
                tell(before.dependents());
                return;
            }
        }
        throw new InvalidStateError("the future is done already: " + this);
    }

    private boolean change(State before, State after) {
        return STATE.compareAndSet(this, before, after);
    }

    /** Waits for the end; never returns a cancelled one. */
    private Done await(@Nullable Duration timeout) throws InterruptedException {
        if (!(state instanceof Done)) {
            park(Deadline.after(timeout));
        }
        Done end = (Done) state;
        if (end instanceof Cancelled) {
            throw new CancelledError("the call was cancelled");
        }
        return end;
    }

    private void park(Deadline deadline) throws InterruptedException {
        Waiter waiter = new Parked(Thread.currentThread());
        boolean added = add(waiter);
        try {
            while (added) {
                boolean late = deadline.passed(); // asked first: an end that came in time is never missed
                if (done()) {
                    return;
                }
                if (late) {
                    throw new TimeoutError("the call is not over: " + this);
                }
                deadline.park(this);
            }
        } finally {
            remove(waiter);
        }
    }

    /** A thread that waits for the result. */
    private record Parked(Thread thread) implements Waiter {
        @Override
        public void futureDone(Future<?> future) {
            LockSupport.unpark(thread);
        }
    }

    /** Tells the waiters, then the callbacks, each in the order in which they were added. */
    private void tell(List<Dependent> dependents) {
        for (Dependent dependent : dependents) {
            if (dependent instanceof Waiter waiter) {
                waiter.futureDone(this);
            }
        }
        Throwable unhandled = null;
        for (Dependent dependent : dependents) {
            if (dependent instanceof Callback<?> callback) {
                Throwable raised = run(callback);
                if (unhandled == null) {
                    unhandled = raised;
                } else if (raised != null && raised != unhandled) {
                    unhandled.addSuppressed(raised);
                }
            }
        }
        if (unhandled != null) {
            throw Sneaky.raise(unhandled);
        }
    }

    /** Runs a callback; logs an exception, returns anything worse. */
    @SuppressWarnings("unchecked") // only addDoneCallback makes a Callback, of this future's type
    private @Nullable Throwable run(Callback<?> callback) {
        try {
            ((Callback<T>) callback).fn().accept(this);
        } catch (Exception e) {
            LOG.log(System.Logger.Level.ERROR, "a callback of " + this + " raised an exception", e);
        } catch (Throwable t) {
            return t;
        }
        return null;
    }

    /** Names the state; for people. */
    @Override
    public String toString() {
        return "<Future " + state.describe() + ">";
    }
}
