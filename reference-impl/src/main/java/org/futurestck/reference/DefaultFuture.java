package org.futurestck.reference;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.Future;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.RuntimeError;
import org.futurestck.reference.Dependent.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A future whose life is one state word and the table beside it.
 *
 * <p>Waiting in {@link #result} and {@link #exception} is interruptible: both throw {@link InterruptedException}, although
 * {@code exception} cannot declare it. Callbacks run in the thread that completes or cancels the future, or in the thread
 * that adds them if it is too late for that; an {@link Exception} that one raises goes to the logger {@code
 * org.futurestck.reference}, anything else is thrown once all callbacks have run.
 *
 * @param <T> the result of the call
 */
public sealed class DefaultFuture<T extends @Nullable Object> implements BareFuture<T> permits Call {

    private static final VarHandle STATE;
    private static final VarHandle DEPENDENTS;

    static {
        try {
            MethodHandles.Lookup here = MethodHandles.lookup();
            STATE = here.findVarHandle(DefaultFuture.class, "state", int.class);
            DEPENDENTS = here.findVarHandle(DefaultFuture.class, "dependents", Dependents.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int PENDING = 0; // what a new object holds
    private static final int RUNNING = 1;
    private static final int FINISHING = 2;
    private static final int RETURNED = 3; // from here on the future is done
    private static final int RAISED = 4;
    private static final int CANCELLED = 5; // from here on it is cancelled
    private static final int CANCELLED_AND_NOTIFIED = 6;

    /*
     * state                     cancel()           setRunningOrNotifyCancel()       setResult      setException
     * ------------------------  -----------------  -------------------------------  -------------  -------------
     * PENDING                   true -> CANCELLED  true -> RUNNING                  -> RETURNED    -> RAISED
     * RUNNING                   false              RuntimeError                     -> RETURNED    -> RAISED
     * RETURNED, RAISED          false              RuntimeError                     InvalidStateError
     * CANCELLED                 true               false -> CANCELLED_AND_NOTIFIED  InvalidStateError
     * CANCELLED_AND_NOTIFIED    true               RuntimeError                     InvalidStateError
     *
     * Every arrow is one compare-and-set, so two threads never both succeed. On the way to RETURNED and RAISED lies FINISHING,
     * for as long as it takes to store the outcome. Nobody acts on it or tells of it: whoever meets it looks again.
     *
     * An int and not an object that carries the outcome: with a long queue of calls, whose futures are old when they are run,
     * the write barriers of the garbage collector made each call three times as expensive.
     */
    private volatile int state;

    /** The result or the exception. Written once while FINISHING, read only afterwards. */
    private @Nullable Object outcome;

    /** Whom to tell when the future is done; null for nobody. */
    private volatile @Nullable Dependents dependents;

    /** Creates a pending future; executors do so for each call, others only to test. */
    public DefaultFuture() {}

    @Override
    public final boolean cancel() {
        while (state() == PENDING) {
            if (change(PENDING, CANCELLED)) {
                tellAll();
                return true;
            }
        }
        return cancelled();
    }

    @Override
    public final boolean cancelled() {
        return state() >= CANCELLED;
    }

    @Override
    public final boolean running() {
        return state() == RUNNING;
    }

    @Override
    public final boolean done() {
        return state() >= RETURNED;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // setResult stored a T, and null only where T may be null
    public final T result(@Nullable Duration timeout) throws Exception {
        Throwable raised = await(timeout);
        if (raised != null) {
            throw Sneaky.raise(raised);
        }
        return (T) outcome;
    }

    @Override
    public final @Nullable Throwable exception(@Nullable Duration timeout) {
        try {
            return await(timeout);
        } catch (InterruptedException e) {
            throw Sneaky.raise(e);
        }
    }

    @Override
    public final void addDoneCallback(Consumer<? super Future<T>> fn) {
        Callback<T> callback = new Callback<>(Objects.requireNonNull(fn, "fn"));
        if (!add(callback)) {
            new Dependents(callback, null).tell(this);
        }
    }

    @Override
    public final boolean setRunningOrNotifyCancel() {
        for (; ; ) {
            switch (state()) {
                case PENDING -> {
                    if (change(PENDING, RUNNING)) {
                        return true;
                    }
                }
                case CANCELLED -> {
                    if (change(CANCELLED, CANCELLED_AND_NOTIFIED)) {
                        return false;
                    }
                }
                default -> throw new RuntimeError("Future in unexpected state: " + this);
            }
        }
    }

    @Override
    public final void setResult(T result) {
        finish(RETURNED, result);
    }

    @Override
    public final void setException(Throwable exception) {
        finish(RAISED, Objects.requireNonNull(exception, "exception"));
    }

    private void finish(int end, @Nullable Object with) {
        for (int before = state(); before < RETURNED; before = state()) {
            if (change(before, FINISHING)) {
                outcome = with;
                state = end;
                tellAll();
                return;
            }
        }
        throw new InvalidStateError("the future is done already: " + this);
    }

    private int state() {
        int now = state;
        while (now == FINISHING) {
            Thread.yield();
            now = state;
        }
        return now;
    }

    private boolean change(int before, int after) {
        return STATE.compareAndSet(this, before, after);
    }

    /**
     * Adds someone who is told when this future is done.
     *
     * @return false if it is done already: then nothing was added, and nobody will be told
     */
    final boolean add(Dependent dependent) {
        if (done()) {
            return false;
        }
        Dependents before = dependents;
        while (!DEPENDENTS.compareAndSet(this, before, new Dependents(dependent, before))) {
            before = dependents;
        }
        // If the future got done meanwhile, either its completer has seen the dependent, or it is still there.
        return !done() || !remove(dependent);
    }

    /** Forgets a dependent; false if it is not there, or no longer. */
    final boolean remove(Dependent dependent) {
        for (; ; ) {
            Dependents before = dependents;
            Dependents after = before == null ? null : before.without(dependent);
            if (after == before) {
                return false;
            }
            if (DEPENDENTS.compareAndSet(this, before, after)) {
                return true;
            }
        }
    }

    private void tellAll() {
        if (dependents != null) {
            Dependents taken = (Dependents) DEPENDENTS.getAndSet(this, null);
            if (taken != null) {
                taken.tell(this);
            }
        }
    }

    /** Waits for the end; returns the exception that the call raised, or null. */
    private @Nullable Throwable await(@Nullable Duration timeout) throws InterruptedException {
        if (!done()) {
            Parked.awaitEnd(this, Deadline.after(timeout));
        }
        if (cancelled()) {
            throw new CancelledError("the call was cancelled");
        }
        return state() == RAISED ? (Throwable) outcome : null;
    }

    /** Names the state, for people; never asks the result to describe itself. */
    @Override
    public final String toString() {
        return switch (state()) {
            case PENDING -> "<Future pending>";
            case RUNNING -> "<Future running>";
            case RETURNED -> "<Future finished, returned " + nameOf(outcome) + ">";
            case RAISED -> "<Future finished, raised " + nameOf(outcome) + ">";
            default -> "<Future cancelled>";
        };
    }

    private static String nameOf(@Nullable Object object) {
        return object == null ? "null" : object.getClass().getName();
    }
}
