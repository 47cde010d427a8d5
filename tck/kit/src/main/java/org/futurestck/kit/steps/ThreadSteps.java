package org.futurestck.kit.steps;

import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;

/** In which threads calls run, and what becomes of the workers that ran them. */
public final class ThreadSteps {

    private final World world;
    private final Sightings sightings;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public ThreadSteps(World world) {
        this.world = world;
        sightings = new Sightings(world.scene());
    }

    @Then("the calls of {names} ran in one thread")
    public void oneThread(String calls) {
        List<Sighting> starts = starts(calls);
        threads(starts, distinct(starts) == 1, "the calls run in one thread");
    }

    @Then("the calls of {names} ran in different threads")
    public void differentThreads(String calls) {
        List<Sighting> starts = starts(calls);
        threads(starts, distinct(starts) == starts.size(), "the calls run in different threads");
    }

    @Then("the calls of {names} ran in at most {int} thread(s)")
    public void fewThreads(String calls, int most) {
        List<Sighting> starts = starts(calls);
        threads(starts, distinct(starts) <= most, "the calls run in at most " + most + " threads");
    }

    @Then("the call of {name} ran in a thread of the caller's process, but not in the caller's thread")
    public void workerThread(String call) {
        Sighting start = start(call);
        Sighting caller = new Witness(world.scene()).of(Scene.MAIN, call);
        world.scene()
                .observe(
                        start.process().equals(caller.process()) && !Sightings.sameThread(start, caller),
                        "the call runs in a thread of the caller's process, but not in the caller's thread",
                        "it ran in " + Sightings.thread(start) + ", and the caller is " + Sightings.thread(caller));
    }

    @Then("the call of {name} did not run in thread {name}")
    public void notInThread(String call, String thread) {
        Sighting start = start(call);
        Sighting caller = new Witness(world.scene()).of(thread, call);
        world.scene()
                .observe(
                        !Sightings.sameThread(start, caller),
                        "the call does not run in thread " + thread,
                        "it ran in " + Sightings.thread(start) + ", which is thread " + thread);
    }

    @Then("the name of the thread of {name} matches {string}")
    public void threadName(String call, String pattern) {
        String name = start(call).thread();
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

    @Then("the worker of {name} is alive")
    public void workerIsAlive(String call) {
        alive(call, true);
    }

    private void alive(String call, boolean expected) {
        Seen seen = world.scene().perform(new Operation.Inspect(Aspect.WORKER_ALIVE, List.of(call)));
        world.scene()
                .observe(
                        seen.outcome().equals(new Outcome.Returned(Value.of(expected))),
                        "the worker of " + call + (expected ? " is alive" : " has ended"),
                        "the question whether it is alive " + seen.outcome(),
                        seen.entry());
    }

    private void threads(List<Sighting> starts, boolean holds, String expected) {
        String where = starts.stream()
                .map(start -> start.id() + " in " + Sightings.thread(start))
                .collect(Collectors.joining(", "));
        world.scene().observe(holds, expected, "they ran: " + where);
    }

    private List<Sighting> starts(String calls) {
        return World.names(calls).stream().map(this::start).toList();
    }

    private Sighting start(String call) {
        return sightings.await(SightingEvent.CALL_STARTED, call, "the call of " + call + " is started");
    }

    private static int distinct(List<Sighting> starts) {
        List<Sighting> seen = new ArrayList<>();
        for (Sighting start : starts) {
            if (seen.stream().noneMatch(other -> Sightings.sameThread(start, other))) {
                seen.add(start);
            }
        }
        return seen.size();
    }
}
