package org.futurestck.kit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Seen;

/** Futures, the states they are in, and the calls they stand for. */
public final class FutureSteps {

    private static final String EXECUTOR = "executor";

    private final World world;
    private final States states;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     * @param states its futures
     */
    public FutureSteps(World world, States states) {
        this.world = world;
        this.states = states;
    }

    @Given("a future {name} that is {state}")
    public void submitted(String future, FutureState state) {
        states.submitted(future, state);
    }

    @Given("a bare future {name} that is {state}")
    public void bare(String future, FutureState state) {
        states.bare(future, state);
    }

    @Given("an executor with {int} worker(s)")
    public void executor(int workers) {
        world.scene().perform(new Operation.NewExecutor(EXECUTOR, workers));
    }

    @Given("the only worker is busy")
    public void busy() {
        states.occupy(EXECUTOR, "blocker");
    }

    @When("a call that returns {word} is submitted as {name}")
    public void submitReturning(String value, String future) {
        submit(future, false, new Action.Return(value(value)));
    }

    @When("a call that raises {errorKind} is submitted as {name}")
    public void submitRaising(ErrorKind kind, String future) {
        submit(
                future,
                false,
                new Action.Raise(new ErrorSpec(World.errorOf(future).name(), kind)));
    }

    @When("a call that waits at its gate is submitted as {name}")
    public void submitGated(String future) {
        submit(future, true, new Action.Return(World.valueOf(future)));
    }

    @When("the call of {name} has started")
    public void hasStarted(String future) {
        states.awaitStart(future);
    }

    @When("the call of {name} is let go")
    public void letGo(String future) {
        world.scene().openGate(future);
    }

    @When("the worker that {name} waits for gets free")
    public void freeWorker(String future) {
        states.freeWorker(future);
    }

    @When("the worker has passed {name}")
    public void drained(String future) {
        states.drain(future);
    }

    @Then("{name} is {state}")
    public void is(String future, FutureState state) {
        predicate(new Operation.Cancelled(future), state.cancelled(), state);
        predicate(new Operation.Running(future), state.running(), state);
        predicate(new Operation.Done(future), state.done(), state);
    }

    @Then("the call of {name} has never started")
    public void neverStarted(String future) {
        List<String> started = world.scene().sightings().stream()
                .filter(sighting -> sighting.event() == SightingEvent.CALL_STARTED)
                .map(Sighting::id)
                .toList();
        world.scene()
                .observe(
                        !started.contains(future),
                        "the call of " + future + " is never started",
                        "it was started: the calls that started are " + started);
    }

    private void submit(String future, boolean gated, Action action) {
        world.perform(new Operation.Submit(EXECUTOR, future, new Call(future, gated, action)));
    }

    private void predicate(Operation operation, boolean expected, FutureState state) {
        Seen seen = world.scene().perform(operation);
        Outcome allowed = new Outcome.Returned(Value.of(expected));
        world.scene()
                .observe(
                        seen.outcome().equals(allowed),
                        operation + " returns " + Value.of(expected) + ", because the future is " + state,
                        operation + " " + seen.outcome(),
                        seen.entry());
    }

    private static Value value(String text) {
        return OperationText.value(text);
    }
}
