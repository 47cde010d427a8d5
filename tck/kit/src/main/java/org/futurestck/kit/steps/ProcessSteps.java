package org.futurestck.kit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
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
    private final Places processes;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public ProcessSteps(World world) {
        this.world = world;
        sightings = new Sightings(world.scene());
        processes = new Places(
                world, "process", "processes", Sighting::process, sighting -> "process " + sighting.process());
    }

    @Then("the call of {name} ran in another process than its caller")
    public void anotherProcess(String call) {
        String process = sightings.start(call).process();
        String caller = new Witness(world.scene()).of(Scene.MAIN, call).process();
        world.scene()
                .observe(
                        !process.equals(caller),
                        "the call runs in another process than its caller",
                        "it ran in process " + process + ", which is the caller's own");
    }

    @Then("the calls of {names} ran in one process")
    public void oneProcess(String calls) {
        processes.same(calls);
    }

    @Then("the calls of {names} ran in different processes")
    public void differentProcesses(String calls) {
        processes.different(calls);
    }

    @Then("the calls of {names} ran in at most {int} process(es)")
    public void fewProcesses(String calls, int most) {
        processes.few(calls, most);
    }

    @When("the worker process of {name} is killed")
    public void kill(String call) {
        kill(sightings.start(call));
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
        processes.alive(alive(call), "the worker process of " + call, false);
    }

    @Then("the worker process of {name} is alive")
    public void isAlive(String call) {
        processes.alive(alive(call), "the worker process of " + call, true);
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

    private Operation alive(String call) {
        return new Operation.Inspect(
                Aspect.PROCESS_ALIVE, List.of(sightings.start(call).process()));
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
}
