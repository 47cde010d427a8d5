package org.futurestck.kit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.scene.Seen;
import org.futurestck.kit.scene.TimelineEntry;

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
        world.begin(caller, operation);
        world.scene().letComeToRest(caller);
    }

    @When("thread {name} calls {spelling}")
    public void callSpelledBy(String caller, Operation spelling) {
        callBy(caller, spelling);
    }

    @When("thread {name} has ended or waits")
    public void restOf(String caller) {
        world.scene().awaitRest(caller);
    }

    @When("thread {name} had ended, or has begun less than {double} second(s) ago")
    public void within(String caller, double seconds) {
        world.scene().demandWithin(caller, seconds);
    }

    @When("{spelling} is called")
    public void callSpelled(Operation spelling) {
        world.perform(spelling);
    }

    @Then("{spelling} {outcome}")
    public void spelled(Operation spelling, Expectation expectation) {
        world.judge(world.perform(spelling), spelling + " ", expectation);
    }

    @Then("{spelling} and {spelling} return different things")
    public void differ(Operation first, Operation second) {
        Seen one = world.perform(first);
        Seen other = world.perform(second);
        boolean both = one.outcome() instanceof Outcome.Returned && other.outcome() instanceof Outcome.Returned;
        world.scene()
                .observe(
                        both && !one.outcome().equals(other.outcome()),
                        first + " and " + second + " return different things",
                        first + " " + one.outcome() + ", and " + second + " " + other.outcome(),
                        other.entry());
    }

    @Then("it {outcome}")
    public void it(Expectation expectation) {
        world.judge(world.last(), "it ", expectation);
    }

    @Then("the call by thread {name} {outcome}")
    public void callBy(String caller, Expectation expectation) {
        world.judge(world.scene().outcome(caller), "the call by thread " + caller + " ", expectation);
    }

    @Then("the call by thread {name} has not returned")
    public void hasNotReturned(String caller) {
        Optional<Seen> seen = world.scene().arrived(caller);
        String expected = "the call by thread " + caller + " has not returned";
        world.scene()
                .observe(
                        seen.isEmpty(),
                        expected,
                        seen.map(early -> "it " + early.outcome()).orElse(expected),
                        seen.map(Seen::entry).orElse(0));
    }

    @Then("the call by thread {name} ends")
    public void ends(String caller) {
        Seen seen = world.scene().outcome(caller);
        world.scene()
                .observe(
                        seen.outcome() instanceof Outcome.Returned || seen.outcome() instanceof Outcome.Raised,
                        "the call by thread " + caller + " ends",
                        "it " + seen.outcome(),
                        seen.entry());
    }

    @Then("{operation} {outcome}")
    public void operation(Operation operation, Expectation expectation) {
        world.judge(world.perform(operation), operation + " ", expectation);
    }

    @Then("it took at least {double} seconds")
    public void took(double seconds) {
        Seen seen = world.last();
        world.scene()
                .observe(
                        seen.nanos() / 1e9 >= seconds,
                        "it takes at least " + seconds + " seconds",
                        "it took " + plain(seen.nanos() / 1000) + " seconds",
                        seen.entry());
    }

    /** For limits that begin with an earlier operation than the one that is held to them. */
    @Then("it did so at least {double} seconds after {operation} was called")
    public void afterAll(double seconds, Operation earlier) {
        List<TimelineEntry> timeline = world.scene().timeline();
        Seen seen = world.last();
        TimelineEntry begin = timeline.stream()
                .filter(entry -> entry.kind() == TimelineEntry.Kind.OPERATION
                        && entry.text().equals(earlier.toString()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the scenario has not called " + earlier));
        long micros = timeline.get(seen.entry()).micros() - begin.micros();
        world.scene()
                .observe(
                        micros / 1e6 >= seconds,
                        "it does so at least " + seconds + " seconds after " + earlier + " was called",
                        "it did so after " + plain(micros) + " seconds",
                        seen.entry());
    }

    private static String plain(long micros) {
        return BigDecimal.valueOf(micros, 6).toPlainString();
    }
}
