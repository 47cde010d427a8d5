package org.futurestck.kit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;

/** Callbacks, and when, with what and where they are called. */
public final class CallbackSteps {

    private final World world;
    private final Sightings sightings;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public CallbackSteps(World world) {
        this.world = world;
        sightings = new Sightings(world.scene());
    }

    @Given("a callback {name} that raises an error")
    public void raising(String callback) {
        world.define(new Callback(callback, false, List.of(), errorOf(callback)));
    }

    @Given("a callback {name} that waits at its gate")
    public void waiting(String callback) {
        world.define(new Callback(callback, true, List.of(), null));
    }

    @Given("a callback {name} that calls {operation}")
    public void calling(String callback, Operation operation) {
        world.define(new Callback(callback, false, List.of(operation), null));
    }

    @When("callback {name} is let go")
    public void letGo(String callback) {
        world.scene().openGate(callback);
    }

    @When("callback {name} has been called")
    public void hasBeenCalled(String callback) {
        sightings.await(SightingEvent.CALLBACK_STARTED, callback, "callback " + callback + " is called");
    }

    @Then("callback {name} is called")
    public void called(String callback) {
        hasBeenCalled(callback);
        List<Sighting> calls = calls(callback);
        world.scene().observe(!calls.isEmpty(), "callback " + callback + " is called", actual(callback, calls));
    }

    @Then("callback {name} is called with {name}")
    public void calledWith(String callback, String future) {
        sightings.await(SightingEvent.CALLBACK_FINISHED, callback, "callback " + callback + " is called and ends");
        wasCalledWith(callback, future);
    }

    @Then("callback {name} was called with {name}")
    public void wasCalledWith(String callback, String future) {
        List<Sighting> calls = calls(callback);
        world.scene()
                .observe(
                        !calls.isEmpty() && calls.stream().allMatch(call -> future.equals(call.future())),
                        "callback " + callback + " is called with " + future,
                        actual(callback, calls));
    }

    @Then("callback {name} is called once, with {name}")
    public void calledOnce(String callback, String future) {
        calledWith(callback, future);
        List<Sighting> calls = calls(callback);
        world.scene().observe(calls.size() == 1, "callback " + callback + " is called once", actual(callback, calls));
    }

    @Then("callback {name} has not been called")
    public void notCalled(String callback) {
        List<Sighting> calls = calls(callback);
        world.scene()
                .observe(calls.isEmpty(), "callback " + callback + " has not been called yet", actual(callback, calls));
    }

    @Then("the callbacks are called in the order {names}")
    public void order(String list) {
        List<String> expected = World.names(list);
        sightings.awaitCount(
                SightingEvent.CALLBACK_STARTED, expected.size(), "callbacks are called " + expected.size() + " times");
        List<String> actual = sightings.of(SightingEvent.CALLBACK_STARTED).stream()
                .map(Sighting::id)
                .toList();
        world.scene()
                .observe(
                        actual.equals(expected),
                        "the callbacks are called in the order " + String.join(", ", expected),
                        "they were called in the order " + String.join(", ", actual));
    }

    @Then("inside callback {name}, {operation} {outcome}")
    public void inside(String callback, Operation operation, Expectation expectation) {
        sightings.judgeInside(
                "callback " + callback,
                world.callback(callback).perform(),
                SightingEvent.CALLBACK_FINISHED,
                callback,
                operation,
                expectation);
    }

    @Then("the error of callback {name} is logged")
    public void logged(String callback) {
        // Not also the error of a callback whose name only begins like this one.
        Pattern name = Pattern.compile(Pattern.quote(errorOf(callback).name()) + "\\b");
        String expected = "the error that callback " + callback + " raised is logged";
        world.scene()
                .awaitSighting(
                        expected,
                        sighting -> sighting.event() == SightingEvent.LOGGED
                                && name.matcher(Objects.toString(sighting.text()))
                                        .find());
        world.scene().observe(true, expected, "it was logged");
    }

    @Then("callbacks {name} and {name} are called in the same thread")
    public void sameThread(String one, String other) {
        same(one, other, "thread", Sightings::sameThread);
    }

    @Then("callbacks {name} and {name} are called in the same process")
    public void sameProcess(String one, String other) {
        same(one, other, "process", (first, second) -> first.process().equals(second.process()));
    }

    private void same(String one, String other, String what, BiPredicate<Sighting, Sighting> same) {
        Sighting first = sightings.await(SightingEvent.CALLBACK_STARTED, one, "callback " + one + " is called");
        Sighting second = sightings.await(SightingEvent.CALLBACK_STARTED, other, "callback " + other + " is called");
        world.scene()
                .observe(
                        same.test(first, second),
                        "both callbacks are called in the same " + what,
                        one + " was called in " + Sightings.thread(first) + ", " + other + " in "
                                + Sightings.thread(second));
    }

    private List<Sighting> calls(String callback) {
        return sightings.of(SightingEvent.CALLBACK_STARTED, callback);
    }

    private static String actual(String callback, List<Sighting> calls) {
        return switch (calls.size()) {
            case 0 -> "callback " + callback + " was not called";
            case 1 -> calls.get(0).toString();
            default -> "callback " + callback + " was called " + calls.size() + " times: " + calls;
        };
    }

    private static ErrorSpec errorOf(String callback) {
        return ErrorSpec.exception("raised by callback " + callback);
    }
}
