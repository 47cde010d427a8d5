package org.futurestck.kit.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import java.util.regex.Pattern;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;

/** In which threads calls run, and what becomes of the workers that ran them. */
public final class ThreadSteps {

    private final World world;
    private final Sightings sightings;
    private final Places threads;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public ThreadSteps(World world) {
        this.world = world;
        sightings = new Sightings(world.scene());
        threads = new Places(world, "thread", "threads", Sightings::threadOf, Sightings::thread);
    }

    @Then("the calls of {names} ran in one thread")
    public void oneThread(String calls) {
        threads.same(calls);
    }

    @Then("the calls of {names} ran in different threads")
    public void differentThreads(String calls) {
        threads.different(calls);
    }

    @Then("the calls of {names} ran in at most {int} thread(s)")
    public void fewThreads(String calls, int most) {
        threads.few(calls, most);
    }

    @Then("the call of {name} ran in a thread of the caller's process, but not in the caller's thread")
    public void workerThread(String call) {
        Sighting start = sightings.start(call);
        Sighting caller = new Witness(world.scene()).of(Scene.MAIN, call);
        world.scene()
                .observe(
                        start.process().equals(caller.process()) && !Sightings.sameThread(start, caller),
                        "the call runs in a thread of the caller's process, but not in the caller's thread",
                        "it ran in " + Sightings.thread(start) + ", and the caller is " + Sightings.thread(caller));
    }

    @Then("the call of {name} did not run in thread {name}")
    public void notInThread(String call, String thread) {
        Sighting start = sightings.start(call);
        Sighting caller = new Witness(world.scene()).of(thread, call);
        world.scene()
                .observe(
                        !Sightings.sameThread(start, caller),
                        "the call does not run in thread " + thread,
                        "it ran in " + Sightings.thread(start) + ", which is thread " + thread);
    }

    @Then("the name of the thread of {name} matches {string}")
    public void threadName(String call, String pattern) {
        String name = sightings.start(call).thread();
        world.scene()
                .observe(
                        Pattern.matches(pattern, name),
                        "the name of the thread of " + call + " matches " + pattern,
                        "it is '" + name + "'");
    }

    @Then("the worker of {name} ends")
    public void workerEnds(String call) {
        Operation join = new Operation.Join(call);
        Seen seen = world.scene().perform(join);
        world.scene()
                .observe(
                        seen.outcome().equals(new Outcome.Returned(new Value.None())),
                        "the worker of " + call + " ends",
                        join + " " + seen.outcome(),
                        seen.entry());
    }

    @Then("the worker of {name} has ended")
    public void workerHasEnded(String call) {
        alive(call, false);
    }

    /** For a worker that is held, so that whoever returns without it is found out. */
    @Then("the call by thread {name} has not returned, or the worker of {name} has ended")
    public void returnedAfterWorker(String caller, String call) {
        if (world.scene().arrived(caller).isPresent()) {
            alive(call, false);
        } else {
            String held = "the call by thread " + caller + " has not returned";
            world.scene().observe(true, held, held);
        }
    }

    @Then("the worker of {name} is alive")
    public void workerIsAlive(String call) {
        alive(call, true);
    }

    private void alive(String call, boolean expected) {
        threads.alive(new Operation.Inspect(Aspect.WORKER_ALIVE, List.of(call)), "the worker of " + call, expected);
    }
}
