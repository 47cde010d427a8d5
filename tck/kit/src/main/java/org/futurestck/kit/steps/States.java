package org.futurestck.kit.steps;

import java.util.HashMap;
import java.util.Map;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Seen;

/**
 * Brings futures into a state by means of the contract alone: a call that waits at its gate keeps the only worker busy, a call
 * submitted behind it stays pending, and so on. Each future gets an executor of its own, so that futures do not disturb each
 * other.
 */
public final class States {

    private static final String BLOCKER = "blocker";
    private static final String SENTINEL = "sentinel";

    private final World world;
    private final Map<String, String> executors = new HashMap<>();

    /**
     * The states of the scenario.
     *
     * @param world the scenario
     */
    public States(World world) {
        this.world = world;
    }

    /** Brings a new future of a submitted call into the state. */
    void submitted(String future, FutureState state) {
        String executor = "executor" + executors.size();
        String blocker = BLOCKER + executors.size();
        executors.put(future, executor);
        expect(new Operation.NewExecutor(executor, 1), "returns " + executor);
        boolean behind = state == FutureState.PENDING
                || state == FutureState.CANCELLED
                || state == FutureState.CANCELLED_AND_NOTIFIED;
        if (behind) {
            occupy(executor, blocker);
        }
        boolean gated = state == FutureState.RUNNING;
        boolean raising = state == FutureState.FINISHED_WITH_AN_ERROR;
        submit(executor, future, OperationText.call(future, gated, raising));
        switch (state) {
            case PENDING -> {}
            case RUNNING -> awaitStart(future);
            case CANCELLED -> expect(new Operation.Cancel(future), "returns True");
            case CANCELLED_AND_NOTIFIED -> {
                expect(new Operation.Cancel(future), "returns True");
                drain(future);
            }
            case FINISHED_WITH_A_VALUE -> expect(result(future), "returns the value of " + future);
            case FINISHED_WITH_AN_ERROR -> expect(result(future), "raises the error of " + future);
        }
    }

    /** Brings a new bare future into the state. */
    void bare(String future, FutureState state) {
        expect(new Operation.NewFuture(future), "returns " + future);
        Operation asked = new Operation.SetRunningOrNotifyCancel(future);
        Value value = World.valueOf(future);
        ErrorSpec error = World.errorOf(future);
        switch (state) {
            case PENDING -> {}
            case RUNNING -> expect(asked, "returns True");
            case CANCELLED -> expect(new Operation.Cancel(future), "returns True");
            case CANCELLED_AND_NOTIFIED -> {
                expect(new Operation.Cancel(future), "returns True");
                expect(asked, "returns False");
            }
            case FINISHED_WITH_A_VALUE -> {
                expect(asked, "returns True");
                expect(new Operation.SetResult(future, value), "returns None");
            }
            case FINISHED_WITH_AN_ERROR -> {
                expect(asked, "returns True");
                expect(new Operation.SetException(future, error), "returns None");
            }
        }
    }

    /** Frees the worker that a pending future waits for. */
    void freeWorker(String future) {
        world.scene().openGate(executor(future).replace("executor", BLOCKER));
    }

    /** Frees the worker and has it do a further call, so that it has passed everything submitted before. */
    void drain(String future) {
        freeWorker(future);
        String executor = executor(future);
        String sentinel = executor.replace("executor", SENTINEL);
        submit(executor, sentinel, OperationText.call(sentinel, false, false));
        expect(result(sentinel), "returns the value of " + sentinel);
    }

    /** Submits a call to an executor and holds the subject to returning a future. */
    void submit(String executor, String future, Call call) {
        expect(new Operation.Submit(executor, future, call), "returns " + future);
    }

    /** Keeps the only worker of an executor busy with a call that waits at its gate. */
    void occupy(String executor, String blocker) {
        submit(executor, blocker, OperationText.call(blocker, true, false));
        awaitStart(blocker);
    }

    void awaitStart(String call) {
        world.scene()
                .awaitSighting(
                        "the call of " + call + " is started",
                        sighting -> sighting.event() == SightingEvent.CALL_STARTED
                                && sighting.id().equals(call));
    }

    private String executor(String future) {
        String executor = executors.get(future);
        if (executor == null) {
            throw new IllegalStateException("the scenario has submitted no call for " + future);
        }
        return executor;
    }

    private static Operation result(String future) {
        return new Operation.Result(future, Timeout.OMITTED);
    }

    /** Performs an operation of the preparation; the check cannot go on if the subject does not do its part. */
    private void expect(Operation operation, String text) {
        Seen seen = world.scene().perform(operation);
        Expectation expectation = Expectation.parse(text);
        world.scene()
                .prepare(
                        expectation.allows().test(seen.outcome()),
                        "while preparing the check, " + operation + " " + text,
                        operation + " " + seen.outcome(),
                        seen.entry());
    }
}
