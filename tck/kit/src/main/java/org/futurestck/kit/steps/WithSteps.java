package org.futurestck.kit.steps;

import io.cucumber.java.en.When;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;

/** The with-block of an executor. */
public final class WithSteps {

    private final World world;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public WithSteps(World world) {
        this.world = world;
    }

    @When("the with-block of {name} is entered")
    public void enter(String executor) {
        world.perform(new Operation.Enter(executor));
    }

    @When("the with-block of {name} is left")
    public void leave(String executor) {
        world.perform(new Operation.Leave(executor, null));
    }

    @When("the with-block of {name} is left with error {word}")
    public void leaveWithError(String executor, String error) {
        world.perform(new Operation.Leave(executor, ErrorSpec.exception(error)));
    }

    @When("thread {name} leaves the with-block of {name}")
    public void leaveBy(String caller, String executor) {
        begin(caller, new Operation.Leave(executor, null));
    }

    @When("thread {name} leaves the with-block of {name} with error {word}")
    public void leaveWithErrorBy(String caller, String executor, String error) {
        begin(caller, new Operation.Leave(executor, ErrorSpec.exception(error)));
    }

    private void begin(String caller, Operation operation) {
        world.scene().begin(caller, operation);
        world.scene().letComeToRest(caller);
    }
}
