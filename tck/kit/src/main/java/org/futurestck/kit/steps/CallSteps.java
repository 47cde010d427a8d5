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
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;

/** Calls: what they do, that they start, and that they end. A call and its future share one name. */
public final class CallSteps {

    private final World world;
    private final Sightings sightings;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public CallSteps(World world) {
        this.world = world;
        sightings = new Sightings(world.scene());
    }

    @Given("a call {name} that returns {value}")
    public void returning(String call, Value value) {
        world.define(new Call(call, false, new Action.Return(value)));
    }

    @Given("a call {name} that raises an error")
    public void raising(String call) {
        world.define(OperationText.call(call, false, true));
    }

    @Given("a call {name} that raises {errorKind}")
    public void raising(String call, ErrorKind kind) {
        ErrorSpec error = new ErrorSpec(World.errorOf(call).name(), kind);
        world.define(new Call(call, false, new Action.Raise(error)));
    }

    @Given("a call {name} that waits at its gate")
    public void waiting(String call) {
        world.define(OperationText.call(call, true, false));
    }

    @Given("a call {name} that waits at its gate and then raises an error")
    public void waitingAndRaising(String call) {
        world.define(OperationText.call(call, true, true));
    }

    @Given("a call {name} that returns its arguments")
    public void returningArguments(String call) {
        world.define(new Call(call, false, new Action.ReturnArguments()));
    }

    @Given("a call {name} that returns a power of its arguments")
    public void returningPower(String call) {
        world.define(new Call(call, false, new Action.Power()));
    }

    @Given("a call {name} that tells whether its thread is a daemon")
    public void tellingDaemon(String call) {
        world.define(new Call(call, false, new Action.TellDaemon()));
    }

    @Given("a call {name} that calls {operation}")
    public void calling(String call, Operation operation) {
        world.define(new Call(call, false, List.of(operation), new Action.Return(World.valueOf(call))));
    }

    @Given("a call {name} that waits at its gate and then calls {operation}")
    public void waitingAndCalling(String call, Operation operation) {
        world.define(new Call(call, true, List.of(operation), new Action.Return(World.valueOf(call))));
    }

    @Given("a call {name} that performs")
    public void performing(String call, List<String> spellings) {
        List<Operation> operations = OperationText.allSpelled(spellings, world);
        world.define(new Call(call, false, operations, new Action.Return(World.valueOf(call))));
    }

    @Given("a call {name} that returns the future {name}")
    public void returningFuture(String call, String future) {
        world.define(new Call(call, false, new Action.Return(new Value.Handle(future))));
    }

    @When("the call of {name} has started")
    public void hasStarted(String call) {
        sightings.start(call);
    }

    @When("the calls of {names} have started")
    public void haveStarted(String calls) {
        World.names(calls).forEach(this::hasStarted);
    }

    @When("the call of {name} is let go")
    public void letGo(String call) {
        world.scene().openGate(call);
    }

    @When("the calls of {names} are let go")
    public void allLetGo(String calls) {
        World.names(calls).forEach(this::letGo);
    }

    @Then("the call of {name} ends")
    public void ends(String call) {
        String expected = "the call of " + call + " ends";
        sightings.await(SightingEvent.CALL_FINISHED, call, expected);
        world.scene().observe(true, expected, expected);
    }

    @Then("the call of {name} has ended")
    public void hasEnded(String call) {
        boolean ended = !sightings.of(SightingEvent.CALL_FINISHED, call).isEmpty();
        boolean started = !sightings.of(SightingEvent.CALL_STARTED, call).isEmpty();
        world.scene()
                .observe(
                        ended,
                        "the call of " + call + " has ended",
                        started ? "it has started and not ended yet" : "it has not started yet");
    }

    @Then("the calls of {names} have ended")
    public void haveEnded(String calls) {
        World.names(calls).forEach(this::hasEnded);
    }

    @Then("the call of {name} has never started")
    public void neverStarted(String call) {
        List<String> started = starts();
        world.scene()
                .observe(
                        !started.contains(call),
                        "the call of " + call + " is never started",
                        "it was started: the calls that started are " + started);
    }

    @Then("the calls of {names} have never started")
    public void allNeverStarted(String calls) {
        World.names(calls).forEach(this::neverStarted);
    }

    /** Calls that are not named, such as one that keeps a worker busy, do not matter. */
    @Then("the calls start in the order {names}")
    public void order(String list) {
        List<String> expected = World.names(list);
        String order = "the calls start in the order " + String.join(", ", expected);
        sightings.awaitCount(SightingEvent.CALL_STARTED, expected, expected.size(), order);
        List<String> actual = starts().stream().filter(expected::contains).toList();
        world.scene().observe(actual.equals(expected), order, "they started in the order " + String.join(", ", actual));
    }

    @Then("exactly {int} call(s) has/have started")
    public void exactly(int count) {
        String expected = "exactly " + count + " calls have started";
        sightings.awaitCount(SightingEvent.CALL_STARTED, count, expected, this::started);
        count(starts().size() == count, expected);
    }

    @Then("at most {int} call(s) has/have started")
    public void atMost(int count) {
        count(starts().size() <= count, "at most " + count + " calls have started");
    }

    @Then("inside the call of {name}, {operation} {outcome}")
    public void inside(String call, Operation operation, Expectation expectation) {
        sightings.judgeInside(
                "the call of " + call,
                world.call(call).perform(),
                SightingEvent.CALL_FINISHED,
                call,
                operation,
                expectation);
    }

    private void count(boolean holds, String expected) {
        world.scene().observe(holds, expected, started());
    }

    private String started() {
        List<String> started = starts();
        return started.size() + " have started: " + String.join(", ", started);
    }

    private List<String> starts() {
        return sightings.of(SightingEvent.CALL_STARTED).stream()
                .map(Sighting::id)
                .toList();
    }
}
