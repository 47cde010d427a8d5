package org.futurestck.kit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;

/** Callbacks, and when, with what and where they are called. */
public final class CallbackSteps {

    private final World world;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public CallbackSteps(World world) {
        this.world = world;
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
        await(callback, SightingEvent.CALLBACK_STARTED, "callback " + callback + " is called");
    }

    @Then("callback {name} is called")
    public void called(String callback) {
        hasBeenCalled(callback);
        List<Sighting> calls = calls(callback);
        world.scene().observe(!calls.isEmpty(), "callback " + callback + " is called", actual(callback, calls));
    }

    @Then("callback {name} is called with {name}")
    public void calledWith(String callback, String future) {
        await(callback, SightingEvent.CALLBACK_FINISHED, "callback " + callback + " is called and ends");
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
        world.scene()
                .awaitSighting(
                        "callbacks are called " + expected.size() + " times",
                        any -> sighted(started()).size() >= expected.size());
        List<String> actual = sighted(started()).stream().map(Sighting::id).toList();
        world.scene()
                .observe(
                        actual.equals(expected),
                        "the callbacks are called in the order " + String.join(", ", expected),
                        "they were called in the order " + String.join(", ", actual));
    }

    @Then("inside callback {name}, {operation} {outcome}")
    public void inside(String callback, Operation operation, Expectation expectation) {
        if (!world.callback(callback).perform().equals(List.of(operation))) {
            throw new IllegalStateException("callback " + callback + " does not call " + operation);
        }
        await(callback, SightingEvent.CALLBACK_FINISHED, "callback " + callback + " is called and ends");
        Outcome outcome = sighted(sighting -> sighting.event() == SightingEvent.CALLBACK_FINISHED
                        && sighting.id().equals(callback))
                .get(0)
                .outcomes()
                .get(0);
        world.scene()
                .observe(
                        expectation.allows().test(outcome),
                        "inside the callback, " + operation + " " + expectation.text(),
                        "inside the callback, " + operation + " " + outcome);
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
        same(one, other, "thread", Sighting::thread);
    }

    @Then("callbacks {name} and {name} are called in the same process")
    public void sameProcess(String one, String other) {
        same(one, other, "process", Sighting::process);
    }

    private void same(String one, String other, String what, Function<Sighting, String> where) {
        await(one, SightingEvent.CALLBACK_STARTED, "callback " + one + " is called");
        await(other, SightingEvent.CALLBACK_STARTED, "callback " + other + " is called");
        String first = where.apply(calls(one).get(0));
        String second = where.apply(calls(other).get(0));
        world.scene()
                .observe(
                        first.equals(second),
                        "both callbacks are called in the same " + what,
                        one + " was called in " + first + ", " + other + " in " + second);
    }

    private void await(String callback, SightingEvent event, String expected) {
        world.scene()
                .awaitSighting(
                        expected,
                        sighting -> sighting.event() == event && sighting.id().equals(callback));
    }

    private List<Sighting> calls(String callback) {
        return sighted(sighting -> sighting.event() == SightingEvent.CALLBACK_STARTED
                && sighting.id().equals(callback));
    }

    private List<Sighting> sighted(Predicate<Sighting> sought) {
        return world.scene().sightings().stream().filter(sought).toList();
    }

    private static Predicate<Sighting> started() {
        return sighting -> sighting.event() == SightingEvent.CALLBACK_STARTED;
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
