package org.futurestck.kit.scene;

import static org.futurestck.kit.scene.TimelineEntry.Kind.GATE;
import static org.futurestck.kit.scene.TimelineEntry.Kind.NOTE;
import static org.futurestck.kit.scene.TimelineEntry.Kind.SIGHTING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.BackstageRoom;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.stage.Standing.ThreadStanding;
import org.futurestck.kit.stage.SubjectInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a check sees of its subject: it performs operations on a stage, learns what is sighted backstage, and writes the timeline.
 * For the thread of one check.
 */
public final class Scene implements AutoCloseable {

    /** The caller that performs an operation if no other is named. */
    public static final String MAIN = "main";

    private final Signal signal;
    private final Timeline timeline;
    private final BackstageRoom room;
    private final Stage stage;
    private final Vigil vigil;
    private final Patience patience;
    private final RestLooks restLooks;
    private final Callers callers;
    private final SubjectInfo subject;
    private final Lacks lacks;

    /** What stands in the timeline already; the room knows of a sighting a moment earlier. Guarded by itself. */
    private final List<Sighting> sightings = new ArrayList<>();

    private int observations;

    /**
     * Opens a scene.
     *
     * @param source opens the stage
     * @param backstage where calls and callbacks report
     * @param patience how long to wait
     * @param restLooks the looks of the run at callers that are to rest
     * @param stallWatch knows when the machine stalled
     * @throws StageFaultException if no stage can be had
     */
    public Scene(
            StageSource source, Backstage backstage, Patience patience, RestLooks restLooks, StallWatch stallWatch) {
        this(source, backstage, patience, restLooks, stallWatch, new Signal());
    }

    Scene(
            StageSource source,
            Backstage backstage,
            Patience patience,
            RestLooks restLooks,
            StallWatch stallWatch,
            Signal signal) {
        this.patience = patience;
        this.restLooks = restLooks;
        this.signal = signal;
        subject = source.subject();
        lacks = new Lacks(subject.capabilities());
        timeline = new Timeline(signal::now);
        room = backstage.enter(this::sighted);
        try {
            stage = source.open(room.door());
        } catch (RuntimeException e) {
            room.close();
            throw e;
        }
        vigil = new Vigil(stage, signal, patience, stallWatch);
        callers = new Callers(stage, signal, timeline);
    }

    /**
     * Tells what subject the scene is played with.
     *
     * @return the description of the subject
     */
    public SubjectInfo subject() {
        return subject;
    }

    /**
     * Tells what the subject has declared that it lacks.
     *
     * @return what cannot be asked for
     */
    public Lacks lacks() {
        return lacks;
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
     * Performs an operation on the main caller again and again, ever more rarely, for what no sighting tells.
     *
     * @param operation what to do
     * @param sought recognises the outcome that is waited for
     * @return the first outcome that is sought, or the last one if none was within the patience
     */
    public Seen performUntil(Operation operation, Predicate<Outcome> sought) {
        long begin = signal.now();
        long limit = patience.deadline().toNanos();
        long pause = TimeUnit.MILLISECONDS.toNanos(1);
        Seen seen = perform(operation);
        while (!sought.test(seen.outcome()) && signal.now() - begin < limit) {
            signal.pause(TimeUnit.NANOSECONDS, pause);
            pause = Math.min(2 * pause, TimeUnit.SECONDS.toNanos(1));
            seen = perform(operation);
        }
        return seen;
    }

    /**
     * Starts an operation on a caller without waiting for its outcome.
     *
     * @param caller the name of the caller thread
     * @param operation what to do
     * @throws RuleRefuted if the caller cannot do it because its last operation did not return
     * @throws NotOfferedException if the subject has declared that it lacks what the operation asks for
     */
    public void begin(String caller, Operation operation) {
        lacks.demandNone(operation);
        callers.begin(caller, operation);
    }

    /**
     * Waits for the outcome of the operation that a caller has begun.
     *
     * @param caller the name of the caller thread
     * @return what came of it
     */
    public Seen outcome(String caller) {
        return callers.outcome(caller, vigil, this::gates);
    }

    /**
     * Runs a race and waits for its histories.
     *
     * @param race the race
     * @return its histories, one for all rounds that went alike
     * @throws RuleRefuted if it does not end, or takes the subject's process along
     * @throws NotOfferedException if the subject has declared that it lacks what an operation asks for
     */
    public List<History> race(Race race) {
        lacks.demandNone(race);
        CompletableFuture<List<History>> asked = stage.race(race);
        asked.whenComplete((value, error) -> signal.raise());
        Vigil.End end = vigil.await(asked::isDone);
        @Nullable String why = end.why();
        if (end.met()) {
            try {
                return Answers.of(asked);
            } catch (StageLostException e) {
                why = e.getMessage();
            }
        }
        int entry = timeline.add("kit", NOTE, race + " did not end");
        throw new RuleRefuted("the " + race + " ends", "it did not: " + why, entry, timeline.entries());
    }

    /**
     * Writes into the timeline what was not seen by the kit itself, such as an event of a history.
     *
     * @param who whom it concerns
     * @param kind what kind of event it is
     * @param text what happened, in the words of the documents
     * @return its position in the timeline
     */
    public int tell(String who, TimelineEntry.Kind kind, String text) {
        return timeline.add(who, kind, text);
    }

    /**
     * Looks, for a bounded time, until a caller waits inside its operation. The timeline tells whether it was seen to.
     *
     * @param caller the name of the caller thread
     */
    public void letComeToRest(String caller) {
        restLooks.saw(callers.letComeToRest(caller, restLooks.longest(patience)));
    }

    /**
     * The outcome of the operation that a caller has begun, if it has arrived already. It can still be waited for.
     *
     * @param caller the name of the caller thread
     * @return what came of it; empty if nothing did yet
     */
    public Optional<Seen> arrived(String caller) {
        return callers.arrived(caller);
    }

    /**
     * Looks, for a bounded time, until every thread of the subject waits and nothing moves between two looks. The timeline tells
     * whether it was seen to.
     */
    public void settle() {
        timeline.add(
                "kit",
                NOTE,
                Stillness.look(stage, signal, patience.look(), () -> sightings().size(), room::hasHeardAll));
    }

    /**
     * Writes into the timeline what its reader should know. It decides nothing.
     *
     * @param text a sentence without its stop
     */
    public void note(String text) {
        timeline.add("kit", NOTE, text);
    }

    /**
     * Waits until a span of time has passed since the last outcome of the main caller arrived.
     *
     * @param seconds the span, in seconds
     */
    public void elapse(double seconds) {
        long since = callers.lastArrival(MAIN)
                .orElseThrow(() -> new IllegalStateException(
                        "the check lets time pass since its last operation, but has performed none"));
        signal.pause(TimeUnit.NANOSECONDS, since + (long) (seconds * 1e9) - signal.now());
        timeline.add("kit", NOTE, seconds + " seconds have passed");
    }

    /**
     * The names of all threads of the subject's process that are not callers.
     *
     * @return the names; equal names are there as often as there are such threads
     * @throws RuleRefuted if the subject's process does not tell, or has ended
     */
    public List<String> threads() {
        CompletableFuture<Standing> asked = stage.standing();
        asked.whenComplete((value, error) -> signal.raise());
        Vigil.End end = vigil.await(asked::isDone);
        @Nullable String why = end.why();
        if (end.met()) {
            try {
                return Answers.of(asked).threads().stream()
                        .filter(thread -> thread.caller() == null)
                        .map(ThreadStanding::name)
                        .toList();
            } catch (StageLostException e) {
                why = e.getMessage();
            }
        }
        int entry = timeline.add("kit", NOTE, "the subject's process did not tell its threads");
        throw new RuleRefuted(
                "the subject's process tells its threads", "it did not: " + why, entry, timeline.entries());
    }

    /**
     * Waits until a caller has ended its operation or waits inside it, for checks that are right in these cases only.
     *
     * @param caller the name of the caller thread
     * @throws InconclusiveException if neither is seen
     */
    public void awaitRest(String caller) {
        callers.awaitRest(caller, patience.deadline());
    }

    /**
     * Makes sure that what the check has done since a caller began came in time to be seen by one that waits for a while. It decides
     * nothing about a caller whose operation had ended when {@link #awaitRest} looked.
     *
     * @param caller the name of the caller thread
     * @param seconds how long one that is wrong would wait, in seconds
     * @throws InconclusiveException if more time has passed
     */
    public void demandWithin(String caller, double seconds) {
        callers.demandWithin(caller, (long) (seconds * 1e9));
    }

    /**
     * Gives the operation of a caller the chance to end, which is too early if it does. It decides nothing: a check is right whether
     * or not the operation has ended, but what ends too early is more likely to have ended by then.
     *
     * @param caller the name of the caller thread
     */
    public void giveChance(String caller) {
        callers.giveChance(caller, patience.chance());
    }

    /**
     * Waits for as long as stillness takes to be believed, or until the operation of a caller has ended. Like {@link #giveChance} it
     * decides nothing; it is for what takes a slow machine longer than a moment.
     *
     * @param caller the name of the caller thread
     */
    public void giveTime(String caller) {
        callers.giveChance(caller, patience.still());
    }

    /**
     * Waits for a sighting, that may have come already. It does not count as an observation.
     *
     * @param expected what is awaited, in words
     * @param sought recognises it
     * @throws RuleRefuted if it does not come
     */
    public void awaitSighting(String expected, Predicate<Sighting> sought) {
        awaitSighting(expected, sought, () -> "this did not happen");
    }

    /**
     * Waits for a sighting, that may have come already. It does not count as an observation.
     *
     * @param expected what is awaited, in words
     * @param sought recognises it
     * @param otherwise tells, when it has not come, what has happened instead, in words
     * @throws RuleRefuted if it does not come
     */
    public void awaitSighting(String expected, Predicate<Sighting> sought, Supplier<String> otherwise) {
        Vigil.End end = vigil.await(() -> sightings().stream().anyMatch(sought));
        if (!end.met()) {
            int entry = timeline.add("backstage", NOTE, "awaited in vain: " + expected);
            throw new RuleRefuted(expected, otherwise.get() + ": " + end.why() + gates(), entry, timeline.entries());
        }
    }

    /**
     * What has been sighted so far.
     *
     * @return the sightings in order of arrival
     */
    public List<Sighting> sightings() {
        synchronized (sightings) {
            return List.copyOf(sightings);
        }
    }

    /**
     * Opens the gate of a call or callback.
     *
     * @param id the call or callback
     */
    public void openGate(String id) {
        timeline.add(id, GATE, "gate of " + id + " opened");
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
        observations++;
        if (!holds) {
            int entry = timeline.add("backstage", NOTE, actual);
            throw new RuleRefuted(expected, actual, entry, timeline.entries());
        }
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
        timeline.add(sighting.id(), SIGHTING, sighting + " in " + sighting.thread());
        synchronized (sightings) {
            sightings.add(sighting);
        }
        signal.raise();
    }

    private String gates() {
        List<String> waiting = new ArrayList<>(room.waitingAtGates());
        return waiting.isEmpty() ? "" : "; at closed gates: " + String.join(", ", waiting);
    }
}
