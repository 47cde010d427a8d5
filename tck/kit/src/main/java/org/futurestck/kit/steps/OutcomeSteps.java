package org.futurestck.kit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.scene.Seen;

/** Operations and what comes of them. */
public final class OutcomeSteps {

    private final World world;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public OutcomeSteps(World world) {
        this.world = world;
    }

    @When("{operation} is called")
    public void call(Operation operation) {
        world.perform(operation);
    }

    @When("{operation} is called again")
    public void callAgain(Operation operation) {
        world.perform(operation);
    }

    @When("thread {name} calls {operation}")
    public void callBy(String caller, Operation operation) {
        world.scene().begin(caller, operation);
        world.scene().letComeToRest(caller);
    }

    @Then("it {outcome}")
    public void it(Expectation expectation) {
        compare(world.last(), "it ", expectation);
    }

    @Then("the call by thread {name} {outcome}")
    public void callBy(String caller, Expectation expectation) {
        compare(world.scene().outcome(caller), "the call by thread " + caller + " ", expectation);
    }

    @Then("{operation} {outcome}")
    public void operation(Operation operation, Expectation expectation) {
        compare(world.perform(operation), operation + " ", expectation);
    }

    @Then("it took at least {double} seconds")
    public void took(double seconds) {
        Seen seen = world.last();
        double actual = seen.nanos() / 1e9;
        world.scene()
                .observe(
                        actual >= seconds,
                        "it takes at least " + seconds + " seconds",
                        "it took " + actual + " seconds",
                        seen.entry());
    }

    private void compare(Seen seen, String what, Expectation expectation) {
        world.scene()
                .observe(
                        expectation.allows().test(seen.outcome()),
                        what + expectation.text(),
                        what + seen.outcome(),
                        seen.entry());
    }
}
