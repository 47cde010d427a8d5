package org.futurestck.kit.steps;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.scene.Scene;

/** What steps ask of the sightings of a scene. */
final class Sightings {

    private final Scene scene;

    Sightings(Scene scene) {
        this.scene = scene;
    }

    /** All sightings of that event so far, in order of arrival. Those of fillers, which no scenario speaks of, are left out. */
    List<Sighting> of(SightingEvent event) {
        return scene.sightings().stream()
                .filter(any -> any.event() == event && !Fillers.isOne(any.id()))
                .toList();
    }

    /** All sightings of that event so far for one call, callback or whatever else has that name. */
    List<Sighting> of(SightingEvent event, String id) {
        return of(event).stream().filter(any -> any.id().equals(id)).toList();
    }

    /** The place of the first such sighting among all sightings; -1 if there is none yet. */
    int position(SightingEvent event, String id) {
        List<Sighting> all = scene.sightings();
        Optional<Sighting> first = all.stream()
                .filter(any -> any.event() == event && any.id().equals(id))
                .findFirst();
        return first.map(all::indexOf).orElse(-1);
    }

    /** Waits for the first such sighting, which may have come already. It does not count as an observation. */
    Sighting await(SightingEvent event, String id, String expected) {
        scene.awaitSighting(expected, any -> any.event() == event && any.id().equals(id));
        return of(event, id).get(0);
    }

    /** Waits for the start of a call, which may have been sighted already. It does not count as an observation. */
    Sighting start(String call) {
        return await(SightingEvent.CALL_STARTED, call, "the call of " + call + " is started");
    }

    /** Waits until there are so many sightings of that event of any of these names. */
    void awaitCount(SightingEvent event, List<String> ids, int count, String expected) {
        scene.awaitSighting(
                expected,
                any -> of(event).stream()
                                .filter(each -> ids.contains(each.id()))
                                .count()
                        >= count);
    }

    /** Waits until there are so many sightings of that event. */
    void awaitCount(SightingEvent event, int count, String expected) {
        awaitCount(event, count, expected, () -> "this did not happen");
    }

    /** Waits until there are so many sightings of that event; {@code otherwise} tells what there is if there are fewer. */
    void awaitCount(SightingEvent event, int count, String expected, Supplier<String> otherwise) {
        if (count > 0) {
            scene.awaitSighting(expected, any -> of(event).size() >= count, otherwise);
        }
    }

    /**
     * Compares the outcome of an operation that was performed inside something else with what the rule allows. Waits for the end
     * of that something.
     *
     * @param place what it was performed inside, such as "callback c"
     * @param performed all that is performed there
     * @param end the event that tells the outcomes
     * @param id the name in that event
     */
    void judgeInside(
            String place,
            List<Operation> performed,
            SightingEvent end,
            String id,
            Operation operation,
            Expectation expectation) {
        int position = performed.indexOf(operation);
        if (position < 0) {
            throw new IllegalStateException(place + " does not call " + operation);
        } else if (position != performed.lastIndexOf(operation)) {
            throw new IllegalStateException(place + " calls " + operation + " more than once");
        }
        List<Outcome> outcomes = await(end, id, place + " comes to its end").outcomes();
        String inside = "inside " + place + ", " + operation + " ";
        boolean known = position < outcomes.size();
        scene.observe(
                known && expectation.allows().test(outcomes.get(position)),
                inside + expectation.text(),
                known ? inside + outcomes.get(position) : "it was not performed there");
    }

    /** What tells a thread from all others. Names do not: they may be equal. */
    static String thread(Sighting sighting) {
        return "thread " + sighting.threadId() + " (" + sighting.thread() + ") of process " + sighting.process();
    }

    static boolean sameThread(Sighting one, Sighting other) {
        return threadOf(one).equals(threadOf(other));
    }

    /** Equal for sightings of one thread and for no others. */
    static Object threadOf(Sighting sighting) {
        return List.of(sighting.process(), sighting.threadId());
    }
}
