package org.futurestck.kit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.Collectors;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;

/** In which processes calls run, and what becomes of these. The worker process of a call is the one that it ran in. */
public final class ProcessSteps {

    private static final Outcome NO = new Outcome.Returned(Value.of(false));

    private final World world;
    private final Sightings sightings;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public ProcessSteps(World world) {
        this.world = world;
        sightings = new Sightings(world.scene());
    }

    @Then("the call of {name} ran in another process than its caller")
    public void anotherProcess(String call) {
        String process = start(call).process();
        String caller = new Witness(world.scene()).of(Scene.MAIN, call).process();
        world.scene()
                .observe(
                        !process.equals(caller),
                        "the call runs in another process than its caller",
                        "it ran in process " + process + ", which is the caller's own");
    }

    @Then("the calls of {names} ran in one process")
    public void oneProcess(String calls) {
        List<Sighting> starts = starts(calls);
        processes(starts, distinct(starts) == 1, "the calls run in one process");
    }

    @Then("the calls of {names} ran in different processes")
    public void differentProcesses(String calls) {
        List<Sighting> starts = starts(calls);
        processes(starts, distinct(starts) == starts.size(), "the calls run in different processes");
    }

    @Then("the calls of {names} ran in at most {int} process(es)")
    public void fewProcesses(String calls, int most) {
        List<Sighting> starts = starts(calls);
        processes(starts, distinct(starts) <= most, "the calls run in at most " + most + " processes");
    }

    @When("the worker process of {name} is killed")
    public void kill(String call) {
        kill(start(call));
    }

    @When("the worker process of initializer {name} is killed")
    public void killStarting(String initializer) {
        String expected = "initializer " + initializer + " is called";
        kill(sightings.await(SightingEvent.INITIALIZER_STARTED, initializer, expected));
    }

    /** For results that are held up on their way: nothing depends on how far they come. */
    @When("the result of {name} is given time to arrive")
    public void giveTime(String call) {
        String caller = "consumerof" + call;
        world.scene().begin(caller, new Operation.Result(call, Timeout.OMITTED));
        world.scene().giveTime(caller);
    }

    @Then("the worker process of {name} ends")
    public void ends(String call) {
        Seen seen = world.scene().performUntil(alive(call), NO::equals);
        world.scene()
                .observe(
                        seen.outcome().equals(NO),
                        "the worker process of " + call + " ends",
                        "the question whether it is alive " + seen.outcome(),
                        seen.entry());
    }

    @Then("the worker process of {name} has ended")
    public void hasEnded(String call) {
        alive(call, false);
    }

    @Then("the worker process of {name} is alive")
    public void isAlive(String call) {
        alive(call, true);
    }

    /** A pool may learn that it is broken between the submission of a call and its turn; so it may take the call and fail it. */
    @Then("{name} is refused with BrokenProcessPool, or fails with it")
    public void refusedOrFails(String call) {
        Operation submit = new Operation.Submit(ExecutorSteps.EXECUTOR, call, world.call(call));
        Seen seen = world.perform(submit);
        if (seen.outcome() instanceof Outcome.Returned) {
            seen = world.perform(new Operation.Result(call, Timeout.OMITTED));
        }
        world.judge(seen, call + " is refused or fails: it ", Expectation.parse("raises BrokenProcessPool"));
    }

    private void alive(String call, boolean expected) {
        Seen seen = world.scene().perform(alive(call));
        world.scene()
                .observe(
                        seen.outcome().equals(new Outcome.Returned(Value.of(expected))),
                        "the worker process of " + call + (expected ? " is alive" : " has ended"),
                        "the question whether it is alive " + seen.outcome(),
                        seen.entry());
    }

    private Operation alive(String call) {
        return new Operation.Inspect(Aspect.PROCESS_ALIVE, List.of(start(call).process()));
    }

    private void kill(Sighting inside) {
        Operation kill = new Operation.Kill(inside.process());
        Seen seen = world.scene().perform(kill);
        world.scene()
                .prepare(
                        seen.outcome() instanceof Outcome.Returned,
                        "there is a worker process to kill",
                        kill + " " + seen.outcome(),
                        seen.entry());
    }

    private void processes(List<Sighting> starts, boolean holds, String expected) {
        String where = starts.stream()
                .map(start -> start.id() + " in process " + start.process())
                .collect(Collectors.joining(", "));
        world.scene().observe(holds, expected, "they ran: " + where);
    }

    private List<Sighting> starts(String calls) {
        return World.names(calls).stream().map(this::start).toList();
    }

    private Sighting start(String call) {
        return sightings.await(SightingEvent.CALL_STARTED, call, "the call of " + call + " is started");
    }

    private static long distinct(List<Sighting> starts) {
        return starts.stream().map(Sighting::process).distinct().count();
    }
}
