package org.futurestck.kit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.SightingEvent;

/** Inputs of {@code map} that tell when they are read. */
public final class MapSteps {

    private final World world;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public MapSteps(World world) {
        this.world = world;
    }

    @Given("an input {name} of {names}")
    public void input(String input, String calls) {
        world.define(input, new Input(MapText.calls(World.names(calls), world, calls), input, null));
    }

    @Given("an input {name} of {names} that then raises an error")
    public void raising(String input, String calls) {
        world.define(input, new Input(MapText.calls(World.names(calls), world, calls), input, World.errorOf(input)));
    }

    @Then("input {name} has been read to its end")
    public void read(String input) {
        boolean read = !new Sightings(world.scene())
                .of(SightingEvent.INPUT_READ, input)
                .isEmpty();
        world.scene()
                .observe(
                        read,
                        "input " + input + " has been read to its end",
                        "nobody has asked input " + input + " for more than its items yet");
    }
}
