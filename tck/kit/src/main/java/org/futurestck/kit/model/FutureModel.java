package org.futurestck.kit.model;

import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Edition;

/**
 * One bare future as the state table describes it. Immutable: an operation leads to a new model.
 *
 * <pre>
 *   PENDING ──set_running_or_notify_cancel──▶ RUNNING ──set_result / set_exception──▶ FINISHED
 *      └──────────────cancel──▶ CANCELLED ──set_running_or_notify_cancel──▶ CANCELLED_AND_NOTIFIED
 * </pre>
 *
 * @param state the state
 * @param ending what a finished future hands out; what it is in other states does not matter
 */
public record FutureModel(State state, Ending ending) {

    /** The states of a future. */
    public enum State {
        /** The call waits to be run. */
        PENDING,
        /** The call is being run. */
        RUNNING,
        /** A cancellation succeeded. */
        CANCELLED,
        /** A cancellation succeeded, and those who wait have been told. */
        CANCELLED_AND_NOTIFIED,
        /** The call returned or raised. */
        FINISHED;

        boolean cancelled() {
            return this == CANCELLED || this == CANCELLED_AND_NOTIFIED;
        }

        /**
         * Tells whether the call is over.
         *
         * @return true if it was cancelled or has finished
         */
        public boolean done() {
            return cancelled() || this == FINISHED;
        }
    }

    /** How a call ended. */
    public sealed interface Ending {

        /** It returned. */
        record Value(org.futurestck.kit.operation.Value value) implements Ending {}

        /** It raised. */
        record Error(ErrorSpec error) implements Ending {}
    }

    /** A future that has just been created. */
    public static final FutureModel NEW = new FutureModel(State.PENDING, new Ending.Value(new Value.None()));

    boolean done() {
        return state.done();
    }

    /**
     * Tells what an operation may come to, and what follows from it.
     *
     * @param operation an operation on this future; one that waits has to have a timeout of 0
     * @return the allowed outcome and the model afterwards
     * @throws IllegalArgumentException if the model does not describe the operation
     */
    public Transition<FutureModel> apply(Operation operation) {
        if (operation instanceof Operation.Cancelled) {
            return Transition.returns(Value.of(state.cancelled()), this);
        } else if (operation instanceof Operation.Running) {
            return Transition.returns(Value.of(state == State.RUNNING), this);
        } else if (operation instanceof Operation.Done) {
            return Transition.returns(Value.of(state.done()), this);
        } else if (operation instanceof Operation.Cancel) {
            boolean cancels = state == State.PENDING || state.cancelled();
            return Transition.returns(Value.of(cancels), state == State.PENDING ? in(State.CANCELLED) : this);
        } else if (operation instanceof Operation.Result) {
            return result();
        } else if (operation instanceof Operation.Exception) {
            return exception();
        } else if (operation instanceof Operation.SetRunningOrNotifyCancel) {
            return setRunningOrNotifyCancel();
        } else if (operation instanceof Operation.SetResult set) {
            return finish(new Ending.Value(set.value()));
        } else if (operation instanceof Operation.SetException set) {
            return finish(new Ending.Error(set.error()));
        }
        throw new IllegalArgumentException("the model of a future does not describe " + operation);
    }

    /**
     * Tells whether the documents say what an operation comes to now. They are silent about finishing a future that nobody has begun to
     * run, and before edition 3.8 about finishing one that is done.
     *
     * @param operation an operation on this future
     * @param edition the edition of the documents
     * @return whether a subject can be held to it
     */
    public boolean documents(Operation operation, Edition edition) {
        boolean finishes = operation instanceof Operation.SetResult || operation instanceof Operation.SetException;
        boolean refusesToFinishTwice = edition.compareTo(new Edition("3.8")) >= 0;
        return !finishes || state == State.RUNNING || done() && refusesToFinishTwice;
    }

    private Transition<FutureModel> result() {
        if (!state.done()) {
            return Transition.raises("TimeoutError", this);
        } else if (state.cancelled()) {
            return Transition.raises("CancelledError", this);
        } else if (ending instanceof Ending.Error failed) {
            return Transition.raisesError(failed.error(), this);
        }
        return Transition.returns(((Ending.Value) ending).value(), this);
    }

    private Transition<FutureModel> exception() {
        if (!state.done()) {
            return Transition.raises("TimeoutError", this);
        } else if (state.cancelled()) {
            return Transition.raises("CancelledError", this);
        } else if (ending instanceof Ending.Error failed) {
            return Transition.returnsError(failed.error(), this);
        }
        return Transition.returns(new Value.None(), this);
    }

    private Transition<FutureModel> setRunningOrNotifyCancel() {
        return switch (state) {
            case PENDING -> Transition.returns(Value.of(true), in(State.RUNNING));
            case CANCELLED -> Transition.returns(Value.of(false), in(State.CANCELLED_AND_NOTIFIED));
            case RUNNING, CANCELLED_AND_NOTIFIED, FINISHED -> Transition.raisesAnything(this);
        };
    }

    private Transition<FutureModel> finish(Ending how) {
        return state.done()
                ? Transition.raises("InvalidStateError", this)
                : Transition.returns(new Value.None(), new FutureModel(State.FINISHED, how));
    }

    /** The same future in another state. */
    FutureModel in(State next) {
        return new FutureModel(next, ending);
    }
}
