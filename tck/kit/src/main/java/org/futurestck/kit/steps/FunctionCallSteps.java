package org.futurestck.kit.steps;

import io.cucumber.java.en.Given;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Operation.Invoke;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Seen;

/** Function calls that are created first and started later, all by documented names. A call and its future share one name. */
public final class FunctionCallSteps {

    private final World world;
    private final States states;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     * @param states its futures
     */
    public FunctionCallSteps(World world, States states) {
        this.world = world;
        this.states = states;
    }

    @Given("a function call {name} that is {callState}")
    public void call(String future, CallState state) {
        Value call = new Value.Callable(OperationText.call(future, state.gated(), state.failing()));
        prepare(new Invoke(Invoke.MODULE, "call", List.of(call), Map.of(), future), "creates a call");
        if (state == CallState.NOT_STARTED) {
            return;
        }
        prepare(new Invoke(future, "run", List.of(), Map.of(), null), "starts the call");
        states.awaitStart(future);
        if (!state.gated()) {
            // What it comes to is judged where its own rule is.
            end(new Invoke(future, "result", List.of(), Map.of(), null));
        }
    }

    private void prepare(Operation operation, String what) {
        Seen seen = world.perform(operation);
        world.scene()
                .prepare(
                        seen.outcome() instanceof Outcome.Returned,
                        operation + " " + what,
                        operation + " " + seen.outcome(),
                        seen.entry());
    }

    private void end(Operation operation) {
        Seen seen = world.perform(operation);
        world.scene()
                .prepare(
                        seen.outcome() instanceof Outcome.Returned || seen.outcome() instanceof Outcome.Raised,
                        operation + " ends",
                        operation + " " + seen.outcome(),
                        seen.entry());
    }
}
