package org.futurestck.kit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.jspecify.annotations.Nullable;

/** Initializers of workers. */
public final class InitializerSteps {

    private final World world;
    private final Sightings sightings;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public InitializerSteps(World world) {
        this.world = world;
        sightings = new Sightings(world.scene());
    }

    @Given("an initializer {name} with the arguments {value}")
    public void withArguments(String initializer, Value arguments) {
        world.define(new Initializer(initializer, false, list(arguments), null, 1));
    }

    @Given("an initializer {name} that raises an error")
    public void raising(String initializer) {
        define(initializer, false, World.errorOf(initializer), 1);
    }

    @Given("an initializer {name} that waits at its gate")
    public void waiting(String initializer) {
        define(initializer, true, null, 1);
    }

    @Given("an initializer {name} that waits at its gate and then raises an error")
    public void waitingAndRaising(String initializer) {
        define(initializer, true, World.errorOf(initializer), 1);
    }

    @Given("an initializer {name} that raises an error from its second run on")
    public void raisingLater(String initializer) {
        define(initializer, false, World.errorOf(initializer), 2);
    }

    @When("initializer {name} has started")
    public void hasStarted(String initializer) {
        sightings.await(SightingEvent.INITIALIZER_STARTED, initializer, "initializer " + initializer + " is called");
    }

    @When("initializer {name} is let go")
    public void letGo(String initializer) {
        world.scene().openGate(initializer);
    }

    @Then("initializer {name} ran {int} time(s)")
    public void ran(String initializer, int times) {
        int actual = runs(initializer).size();
        world.scene()
                .observe(
                        actual == times,
                        "initializer " + initializer + " ran " + times + " times",
                        "it ran " + actual + " times");
    }

    @Then("initializer {name} runs {int} time(s)")
    public void runs(String initializer, int times) {
        String expected = "initializer " + initializer + " runs " + times + " times";
        sightings.awaitCount(SightingEvent.INITIALIZER_STARTED, List.of(initializer), times, expected);
        ran(initializer, times);
    }

    @Then("initializer {name} received {value}")
    public void received(String initializer, Value arguments) {
        List<Value> expected = list(arguments);
        hasStarted(initializer);
        List<Sighting> runs = runs(initializer);
        world.scene()
                .observe(
                        runs.stream().allMatch(run -> run.arguments().equals(expected)),
                        "initializer " + initializer + " receives " + arguments,
                        "it received "
                                + runs.stream()
                                        .map(Sighting::arguments)
                                        .distinct()
                                        .toList());
    }

    @Then("initializer {name} ran in the thread of {name}, before its call")
    public void ranBefore(String initializer, String call) {
        ranBefore(initializer, call, Sightings::sameThread, "thread", Sightings::thread);
    }

    @Then("initializer {name} ran in the process of {name}, before its call")
    public void ranInProcess(String initializer, String call) {
        ranBefore(
                initializer,
                call,
                (run, start) -> run.process().equals(start.process()),
                "process",
                any -> "process " + any.process());
    }

    private void ranBefore(
            String initializer,
            String call,
            BiPredicate<Sighting, Sighting> same,
            String place,
            Function<Sighting, String> where) {
        Sighting start = sightings.await(SightingEvent.CALL_STARTED, call, "the call of " + call + " is started");
        List<Sighting> before = world.scene().sightings();
        List<Sighting> runs = before.subList(0, before.indexOf(start)).stream()
                .filter(any -> any.event() == SightingEvent.INITIALIZER_FINISHED
                        && any.id().equals(initializer))
                .toList();
        world.scene()
                .observe(
                        runs.stream().anyMatch(run -> same.test(run, start)),
                        "initializer " + initializer + " runs in the " + place + " of " + call + ", before its call",
                        "the call started in " + where.apply(start) + ", and the initializer had ended in "
                                + runs.stream().map(where).toList());
    }

    private List<Sighting> runs(String initializer) {
        return sightings.of(SightingEvent.INITIALIZER_STARTED, initializer);
    }

    private void define(String initializer, boolean gated, @Nullable ErrorSpec error, int raiseFrom) {
        world.define(new Initializer(initializer, gated, List.of(), error, raiseFrom));
    }

    private static List<Value> list(Value arguments) {
        if (arguments instanceof Value.Items items) {
            return items.values();
        }
        throw new IllegalArgumentException("arguments are a list, not " + arguments);
    }
}
