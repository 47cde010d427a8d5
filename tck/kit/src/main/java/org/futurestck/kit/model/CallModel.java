package org.futurestck.kit.model;

import org.futurestck.kit.operation.Action;

/**
 * A call that was submitted. Immutable.
 *
 * <pre>
 *   QUEUED ──a worker takes it──▶ TAKEN ──▶ BEGUN ──▶ ENDED ──its future is finished──▶ OVER
 *      └────────────────its future is cancelled, and a worker drops it─────────────────▶ OVER
 * </pre>
 *
 * @param action what it does in the end
 * @param phase how far it has come
 */
record CallModel(Action action, Phase phase) {

    /** How far a call can have come. */
    enum Phase {
        /** No worker has it. */
        QUEUED,
        /** A worker has leave to run it. */
        TAKEN,
        /** It has begun. */
        BEGUN,
        /** It has done its part, and its worker may take another one; its future is not finished yet. */
        ENDED,
        /** Nothing more is to be done for it. */
        OVER
    }

    CallModel in(Phase next) {
        return new CallModel(action, next);
    }

    /** Whether it keeps a worker busy. */
    boolean busy() {
        return phase == Phase.TAKEN || phase == Phase.BEGUN;
    }

    /** What its future hands out in the end. */
    FutureModel.Ending ending() {
        if (action instanceof Action.Return returns) {
            return new FutureModel.Ending.Value(returns.value());
        } else if (action instanceof Action.Raise raises) {
            return new FutureModel.Ending.Error(raises.error());
        }
        throw new IllegalArgumentException("the model of a call does not describe one that is to " + action);
    }
}
