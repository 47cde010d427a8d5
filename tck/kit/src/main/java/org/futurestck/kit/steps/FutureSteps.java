package org.futurestck.kit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Seen;

/** Futures and the states they are in. */
public final class FutureSteps {

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

    @When("a call that returns {word} is submitted as {name}")
    public void submitReturning(String value, String future) {
        submit(future, false, new Action.Return(ValueText.plain(value)));
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
        Operation running = new Operation.Running(future);
        if (world.scene().lacks().allow(running)) {
            predicate(running, state.running(), state);
        }
        predicate(new Operation.Done(future), state.done(), state);
    }

    @Then("{name} gives a sign of being cancelled")
    public void signOfCancellation(String future) {
        Seen cancelled = world.scene().perform(new Operation.Cancelled(future));
        Seen done = world.scene().perform(new Operation.Done(future));
        Seen result = world.scene().perform(new Operation.Result(future, Timeout.of("0")));
        Outcome yes = new Outcome.Returned(Value.of(true));
        boolean raised = result.outcome() instanceof Outcome.Raised error
                && error.error().isA("CancelledError");
        world.scene()
                .observe(
                        cancelled.outcome().equals(yes) || done.outcome().equals(yes) || raised,
                        "the future is cancelled, or done, or its result raises CancelledError",
                        "nothing tells of a cancellation: result(timeout=0) " + result.outcome(),
                        result.entry());
    }

    private void submit(String future, boolean gated, Action action) {
        states.submit(ExecutorSteps.EXECUTOR, future, new Call(future, gated, action));
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
}
