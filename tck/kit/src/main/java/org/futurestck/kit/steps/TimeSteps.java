package org.futurestck.kit.steps;

import io.cucumber.java.en.When;

/** Moments that a scenario goes on at. */
public final class TimeSteps {

    private static final double LONGEST = 10;

    private final World world;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public TimeSteps(World world) {
        this.world = world;
    }

    @When("nothing moves any more")
    public void settle() {
        world.scene().settle();
    }

    @When("{double} second(s) has/have passed")
    public void elapse(double seconds) {
        if (!(seconds > 0 && seconds <= LONGEST)) {
            throw new IllegalArgumentException(
                    "a scenario can let more than 0 and at most " + LONGEST + " seconds pass, not " + seconds);
        }
        world.scene().elapse(seconds);
    }
}
