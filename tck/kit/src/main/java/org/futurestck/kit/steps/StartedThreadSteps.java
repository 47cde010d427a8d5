package org.futurestck.kit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.futurestck.kit.operation.Sighting;
import org.jspecify.annotations.Nullable;

/** Which threads an executor has started since the scenario noted those that there were. */
public final class StartedThreadSteps {

    private final World world;
    private final Sightings sightings;

    /** The names of the threads that there were; null as long as the scenario has not noted them. */
    private @Nullable List<String> noted;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public StartedThreadSteps(World world) {
        this.world = world;
        sightings = new Sightings(world.scene());
    }

    @Given("the threads that there are")
    public void noteThreads() {
        noted = world.scene().threads();
    }

    @Then("the executor has started no thread")
    public void startedNoThread() {
        List<String> started = started();
        world.scene()
                .observe(
                        started.isEmpty(),
                        "the executor has started no thread",
                        "there are threads that were not there before it: " + String.join(", ", started));
    }

    /** A pool may have started threads that have done nothing yet, and may give the call to any of them. */
    @Then("the calls of {names} ran in the thread of {name} or in others that there were")
    public void neededNoThread(String calls, String first) {
        List<String> started = started();
        Sighting worked = sightings.start(first);
        List<Sighting> strangers = World.names(calls).stream()
                .map(sightings::start)
                .filter(start -> !Sightings.sameThread(start, worked))
                .filter(start -> !noted().contains(start.thread()) || started.contains(start.thread()))
                .toList();
        world.scene()
                .observe(
                        strangers.isEmpty(),
                        "the calls run in the thread of " + first + " or in others that there were before them",
                        "there was no such thread before: "
                                + strangers.stream()
                                        .map(start -> start.id() + " ran in " + Sightings.thread(start))
                                        .collect(Collectors.joining(", ")));
    }

    /** The names of threads that were not there; equal names are counted. */
    private List<String> started() {
        List<String> started = new ArrayList<>(world.scene().threads());
        noted().forEach(started::remove);
        return started;
    }

    private List<String> noted() {
        if (noted == null) {
            throw new IllegalStateException("the scenario has not noted the threads");
        }
        return noted;
    }
}
