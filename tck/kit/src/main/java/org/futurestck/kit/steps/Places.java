package org.futurestck.kit.steps;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Seen;

/**
 * The places where calls run, threads or processes: whether they are the same, and what is left of them.
 *
 * @param world the scenario
 * @param one the word for a place
 * @param several the word for places
 * @param identity what tells the place of a sighting from all others
 * @param description the place of a sighting, in words
 */
record Places(
        World world,
        String one,
        String several,
        Function<Sighting, Object> identity,
        Function<Sighting, String> description) {

    /** Holds calls to one place. */
    void same(String calls) {
        List<Sighting> starts = starts(calls);
        observe(starts, distinct(starts) == 1, "in one " + one);
    }

    /** Holds calls to a place of its own for each. */
    void different(String calls) {
        List<Sighting> starts = starts(calls);
        observe(starts, distinct(starts) == starts.size(), "in different " + several);
    }

    /** Holds calls to a number of places. */
    void few(String calls, int most) {
        List<Sighting> starts = starts(calls);
        observe(starts, distinct(starts) <= most, "in at most " + most + " " + several);
    }

    /** Holds a worker to what it should be, alive or not; {@code whose} says which worker it is. */
    void alive(Operation question, String whose, boolean expected) {
        Seen seen = world.scene().perform(question);
        world.scene()
                .observe(
                        seen.outcome().equals(new Outcome.Returned(Value.of(expected))),
                        whose + (expected ? " is alive" : " has ended"),
                        "the question whether it is alive " + seen.outcome(),
                        seen.entry());
    }

    private void observe(List<Sighting> starts, boolean holds, String where) {
        String actual = starts.stream()
                .map(start -> start.id() + " in " + description.apply(start))
                .collect(Collectors.joining(", "));
        world.scene().observe(holds, "the calls run " + where, "they ran: " + actual);
    }

    private List<Sighting> starts(String calls) {
        Sightings sightings = new Sightings(world.scene());
        return World.names(calls).stream().map(sightings::start).toList();
    }

    private long distinct(List<Sighting> starts) {
        return starts.stream().map(identity).distinct().count();
    }
}
