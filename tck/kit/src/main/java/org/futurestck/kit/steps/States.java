package org.futurestck.kit.steps;

import java.util.HashMap;
import java.util.Map;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Seen;
import org.futurestck.kit.spi.Capability;

/**
 * Brings futures into a state by means of the contract alone: a call that waits at its gate keeps the only worker busy, a call
 * submitted behind it stays pending, and so on. Each future gets an executor of its own, so that futures do not disturb each
 * other.
 */
public final class States {

    /** Where the call of a future is submitted: an executor with one worker, and the calls that keep it busy or test it. */
    private record Place(String executor, String blocker, String sentinel) {

        static Place numbered(int number) {
            return new Place("executor" + number, "blocker" + number, "sentinel" + number);
        }
    }

    private final World world;
    private final Map<String, Place> places = new HashMap<>();

    /** How many workers each executor was asked for; it is not here if it was asked for none. */
    private final Map<String, Integer> workers = new HashMap<>();

    private int fillings;

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
        Place place = Place.numbered(places.size());
        places.put(future, place);
        executor(place.executor, 1);
        boolean behind = state == FutureState.PENDING
                || state == FutureState.CANCELLED
                || state == FutureState.CANCELLED_AND_NOTIFIED;
        if (behind) {
            occupy(place.executor, place.blocker);
        }
        boolean gated = state == FutureState.RUNNING;
        boolean raising = state == FutureState.FINISHED_WITH_AN_ERROR;
        submit(place.executor, future, OperationText.call(future, gated, raising));
        switch (state) {
            case PENDING -> {}
            case RUNNING -> awaitStart(future);
            case CANCELLED -> prepare(new Operation.Cancel(future));
            case CANCELLED_AND_NOTIFIED -> {
                prepare(new Operation.Cancel(future));
                drain(future);
            }
            case FINISHED_WITH_A_VALUE, FINISHED_WITH_AN_ERROR -> prepareEnd(future);
        }
    }

    /** Brings a new bare future into the state. */
    void bare(String future, FutureState state) {
        create(new Operation.NewFuture(future), future);
        Operation asked = new Operation.SetRunningOrNotifyCancel(future);
        Value value = World.valueOf(future);
        ErrorSpec error = World.errorOf(future);
        switch (state) {
            case PENDING -> {}
            case RUNNING -> prepare(asked);
            case CANCELLED -> prepare(new Operation.Cancel(future));
            case CANCELLED_AND_NOTIFIED -> {
                prepare(new Operation.Cancel(future));
                prepare(asked);
            }
            case FINISHED_WITH_A_VALUE -> {
                prepare(asked);
                prepare(new Operation.SetResult(future, value));
            }
            case FINISHED_WITH_AN_ERROR -> {
                prepare(asked);
                prepare(new Operation.SetException(future, error));
            }
        }
    }

    /** Creates an executor that belongs to no future. */
    void executor(String executor, int workers) {
        executor(new Operation.NewExecutor(executor, workers));
    }

    /** Creates an executor that belongs to no future, in a way of its own. */
    void executor(Operation.NewExecutor operation) {
        create(operation, operation.as());
        if (operation.maxWorkers() != null) {
            workers.put(operation.as(), operation.maxWorkers());
        }
    }

    /** Frees the worker that a pending future waits for. */
    void freeWorker(String future) {
        world.scene().openGate(place(future).blocker);
    }

    /** Frees the worker and has it do a further call, so that it has passed everything submitted before. */
    void drain(String future) {
        world.scene().lacks().demandMaxWorkers();
        freeWorker(future);
        Place place = place(future);
        submit(place.executor, place.sentinel, OperationText.call(place.sentinel, false, false));
        prepareEnd(place.sentinel);
    }

    /** Submits a call to an executor. */
    void submit(String executor, String future, Call call) {
        create(new Operation.Submit(executor, future, call), future);
    }

    /** Keeps the only worker of an executor busy with a call that waits at its gate. What is submitted behind it is pending. */
    void occupy(String executor, String blocker) {
        world.scene().lacks().demandMaxWorkers();
        submit(executor, blocker, OperationText.call(blocker, true, false));
        awaitStart(blocker);
        fill(executor);
    }

    /** Makes sure that what is submitted behind the calls that keep all workers busy is pending, also in a pool of processes. */
    void fill(String executor) {
        world.scene().lacks().demandMaxWorkers();
        if (!world.scene().subject().capabilities().contains(Capability.PROCESSES)) {
            return;
        }
        Integer count = workers.get(executor);
        if (count == null) {
            throw new IllegalStateException("the scenario does not say how many workers " + executor + " has");
        }
        fillings++;
        new Fillers(world.scene(), filler -> submit(executor, filler.id(), filler), fillings).fill(count);
    }

    void awaitStart(String call) {
        world.scene()
                .awaitSighting(
                        "the call of " + call + " is started",
                        sighting -> sighting.event() == SightingEvent.CALL_STARTED
                                && sighting.id().equals(call));
    }

    private Place place(String future) {
        Place place = places.get(future);
        if (place == null) {
            throw new IllegalStateException("the scenario has submitted no call for " + future);
        }
        return place;
    }

    /** Creates an object of the subject; without it the check cannot go on. */
    private void create(Operation operation, String handle) {
        Seen seen = world.perform(operation);
        world.scene()
                .prepare(
                        seen.outcome().equals(new Outcome.Returned(new Value.Handle(handle))),
                        operation + " returns a new object",
                        operation + " " + seen.outcome(),
                        seen.entry());
    }

    /** Performs an operation that leads to a state. What it answers is judged where its own rule is; here it only has to end. */
    private void prepare(Operation operation) {
        Seen seen = world.scene().perform(operation);
        world.scene()
                .prepare(
                        seen.outcome() instanceof Outcome.Returned || seen.outcome() instanceof Outcome.Raised,
                        operation + " ends",
                        operation + " " + seen.outcome(),
                        seen.entry());
    }

    private void prepareEnd(String future) {
        prepare(new Operation.Result(future, Timeout.OMITTED));
    }
}
