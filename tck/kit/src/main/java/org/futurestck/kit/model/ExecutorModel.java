package org.futurestck.kit.model;

import java.util.HashMap;
import java.util.Map;
import org.futurestck.kit.model.CallModel.Phase;
import org.futurestck.kit.operation.Call;

/**
 * An executor with so many workers. Immutable.
 *
 * <p>It takes calls until it is shut down. As long as fewer calls run than it has workers, one that is queued may begin; which one,
 * the documents leave open. Shutting down takes nothing away from the calls that it has taken, unless it was told to cancel them.
 *
 * @param workers how many calls may run at once
 * @param shutDown whether it takes no further calls
 * @param cancelling whether it was told to cancel what it has not begun
 * @param calls its calls by the handles of their futures
 */
record ExecutorModel(int workers, boolean shutDown, boolean cancelling, Map<String, CallModel> calls) {

    ExecutorModel {
        calls = Map.copyOf(calls);
    }

    static ExecutorModel of(int workers) {
        return new ExecutorModel(workers, false, false, Map.of());
    }

    ExecutorModel taking(String future, Call call) {
        return with(future, new CallModel(call.action(), Phase.QUEUED));
    }

    ExecutorModel shutDown(boolean cancel) {
        return new ExecutorModel(workers, true, cancelling || cancel, calls);
    }

    ExecutorModel in(String future, Phase phase) {
        return with(future, call(future).in(phase));
    }

    CallModel call(String future) {
        CallModel call = calls.get(future);
        if (call == null) {
            throw new IllegalArgumentException("the executor has no call of " + future);
        }
        return call;
    }

    boolean hasFreeWorker() {
        return calls.values().stream().filter(CallModel::busy).count() < workers;
    }

    /** Whether nothing is left to do. */
    boolean drained() {
        return calls.values().stream().allMatch(call -> call.phase() == Phase.OVER);
    }

    private ExecutorModel with(String future, CallModel call) {
        Map<String, CallModel> after = new HashMap<>(calls);
        after.put(future, call);
        return new ExecutorModel(workers, shutDown, cancelling, after);
    }

    @Override
    public String toString() {
        return "executor with " + workers + (workers == 1 ? " worker" : " workers")
                + (shutDown ? " that is shut down" : "");
    }
}
