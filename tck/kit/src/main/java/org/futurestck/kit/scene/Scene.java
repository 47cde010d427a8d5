package org.futurestck.kit.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.BackstageRoom;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.StageSource;
import org.jspecify.annotations.Nullable;

/**
 * What a check sees of its subject: it performs operations on a stage, learns what is sighted backstage, and writes the timeline.
 * For the thread of one check.
 */
public final class Scene implements AutoCloseable {

    /** The caller that performs an operation if no other is named. */
    public static final String MAIN = "main";

    private record Pending(Operation operation, CompletableFuture<Outcome> outcome, long begin) {}

    private final Timeline timeline = new Timeline();
    private final Signal signal = new Signal();
    private final BackstageRoom room;
    private final Stage stage;
    private final Vigil vigil;
    private final Patience patience;
    private final Map<String, Pending> pending = new HashMap<>();
    private int observations;

    /**
     * Opens a scene.
     *
     * @param source opens the stage
     * @param backstage where calls and callbacks report
     * @param patience how long to wait
     * @param stallWatch knows when the machine stalled
     * @throws StageFaultException if no stage can be had
     */
    public Scene(StageSource source, Backstage backstage, Patience patience, StallWatch stallWatch) {
        this.patience = patience;
        room = backstage.enter(this::sighted);
        try {
            stage = source.open(room.door());
        } catch (StageFaultException e) {
            room.close();
            throw e;
        }
        vigil = new Vigil(stage, signal, patience, stallWatch);
    }

    /**
     * Performs an operation on the main caller and waits for its outcome.
     *
     * @param operation what to do
     * @return what came of it
     */
    public Seen perform(Operation operation) {
        begin(MAIN, operation);
        return outcome(MAIN);
    }

    /**
     * Starts an operation on a caller without waiting for its outcome.
     *
     * @param caller the name of the caller thread
     * @param operation what to do
     */
    public void begin(String caller, Operation operation) {
        if (pending.containsKey(caller)) {
            throw new IllegalStateException(
                    "caller " + caller + " has an operation whose outcome nobody has asked for");
        }
        timeline.add(caller, TimelineEntry.Kind.OPERATION, operation.toString());
        long begin = System.nanoTime();
        CompletableFuture<Outcome> outcome = stage.start(caller, operation);
        outcome.whenComplete((value, error) -> signal.raise());
        pending.put(caller, new Pending(operation, outcome, begin));
    }

    /**
     * Waits for the outcome of the operation that a caller has begun.
     *
     * @param caller the name of the caller thread
     * @return what came of it
     */
    public Seen outcome(String caller) {
        Pending begun = pending.remove(caller);
        if (begun == null) {
            throw new IllegalStateException("caller " + caller + " has begun no operation");
        }
        Vigil.End end = vigil.await(begun.outcome::isDone);
        Outcome outcome;
        if (end.met()) {
            outcome = completed(begun.outcome);
        } else {
            String why = String.valueOf(end.why());
            outcome = end.lost() ? new Outcome.Lost(why) : new Outcome.Blocked(why + gates());
        }
        long nanos = System.nanoTime() - begun.begin;
        int entry = timeline.add(caller, TimelineEntry.Kind.OUTCOME, begun.operation + " " + outcome);
        return new Seen(outcome, entry, nanos);
    }

    /**
     * Looks, for a bounded time, until a caller waits inside its operation. The timeline tells whether it was seen to.
     *
     * @param caller the name of the caller thread
     */
    public void letComeToRest(String caller) {
        Pending begun = pending.get(caller);
        if (begun == null) {
            throw new IllegalStateException("caller " + caller + " has begun no operation");
        }
        String how = Rest.look(stage, signal, caller, begun.outcome, patience.look());
        timeline.add(caller, TimelineEntry.Kind.NOTE, how);
    }

    /**
     * Waits for a sighting, that may have come already. It does not count as an observation.
     *
     * @param expected what is awaited, in words
     * @param sought recognises it
     * @throws RuleRefuted if it does not come
     */
    public void awaitSighting(String expected, Predicate<Sighting> sought) {
        Vigil.End end = vigil.await(() -> room.sightings().stream().anyMatch(sought));
        if (!end.met()) {
            int entry = timeline.add("backstage", TimelineEntry.Kind.NOTE, "awaited in vain: " + expected);
            throw new RuleRefuted(expected, "this did not happen: " + end.why() + gates(), entry, timeline.entries());
        }
    }

    /**
     * What has been sighted so far.
     *
     * @return the sightings in order of arrival
     */
    public List<Sighting> sightings() {
        return room.sightings();
    }

    /**
     * Opens the gate of a call or callback.
     *
     * @param id the call or callback
     */
    public void openGate(String id) {
        timeline.add(id, TimelineEntry.Kind.GATE, "gate of " + id + " opened");
        room.openGate(id);
    }

    /**
     * Compares what was seen with what the rule allows. Each comparison counts as an observation that could have refuted it.
     *
     * @param holds whether what was seen is allowed
     * @param expected all that is allowed, in words
     * @param actual what was seen, in words
     * @param entry the event in the timeline that is illegal if it does not hold
     * @throws RuleRefuted if it does not hold
     */
    public void observe(boolean holds, String expected, String actual, int entry) {
        observations++;
        prepare(holds, expected, actual, entry);
    }

    /**
     * Holds a subject to what a check needs before it can look at its rule. It does not count as an observation.
     *
     * @param holds whether the subject did what was needed
     * @param expected what was needed, in words
     * @param actual what was seen, in words
     * @param entry the event in the timeline that is illegal if it does not hold
     * @throws RuleRefuted if it does not hold
     */
    public void prepare(boolean holds, String expected, String actual, int entry) {
        if (!holds) {
            throw new RuleRefuted(expected, actual, entry, timeline.entries());
        }
    }

    /**
     * Compares what was sighted backstage with what the rule allows.
     *
     * @param holds whether what was sighted is allowed
     * @param expected all that is allowed, in words
     * @param actual what was sighted, in words
     * @throws RuleRefuted if it does not hold
     */
    public void observe(boolean holds, String expected, String actual) {
        observe(holds, expected, actual, timeline.entries().size() - 1);
    }

    /**
     * Counts the observations that could have refuted the rule.
     *
     * @return how many there were
     */
    public int observations() {
        return observations;
    }

    /**
     * What has happened so far.
     *
     * @return the timeline
     */
    public List<TimelineEntry> timeline() {
        return timeline.entries();
    }

    /**
     * Reports that broke the rules of the backstage; they make a verdict impossible.
     *
     * @return a sentence for each; empty if all was well
     */
    public List<String> faults() {
        return room.faults();
    }

    @Override
    public void close() {
        room.close();
        stage.close();
    }

    private void sighted(Sighting sighting) {
        timeline.add(sighting.id(), TimelineEntry.Kind.SIGHTING, sighting + " in " + sighting.thread());
        signal.raise();
    }

    private String gates() {
        List<String> waiting = new ArrayList<>(room.waitingAtGates());
        return waiting.isEmpty() ? "" : "; at closed gates: " + String.join(", ", waiting);
    }

    private static Outcome completed(CompletableFuture<Outcome> outcome) {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            @Nullable Throwable cause = e.getCause();
            if (cause instanceof StageLostException) {
                return new Outcome.Lost(String.valueOf(cause.getMessage()));
            }
            if (cause instanceof StageFaultException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
