package org.futurestck.kit.scene;

import static org.futurestck.kit.scene.TimelineEntry.Kind.NOTE;
import static org.futurestck.kit.scene.TimelineEntry.Kind.OPERATION;
import static org.futurestck.kit.scene.TimelineEntry.Kind.OUTCOME;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.Standing;
import org.jspecify.annotations.Nullable;

/** The caller threads of one check, the operation that each has begun, and what came of it. For the thread of the check. */
final class Callers {

    /** An operation that a caller has begun. Its outcome stands in the timeline from the moment it arrives. */
    private record Begun(Operation operation, CompletableFuture<Arrival> arrival, long begin) {}

    private record Arrival(Outcome outcome, int entry, long moment) {}

    private final Stage stage;
    private final Signal signal;
    private final Timeline timeline;
    private final Map<String, Begun> begun = new HashMap<>();
    private final Map<String, RuleRefuted> stuck = new HashMap<>();

    /** Those whose operation had ended when the check waited for that, or for their rest. */
    private final Set<String> endedAtRest = new HashSet<>();

    /** Written by the threads on which outcomes arrive. */
    private final Map<String, Long> lastArrivals = new ConcurrentHashMap<>();

    Callers(Stage stage, Signal signal, Timeline timeline) {
        this.stage = stage;
        this.signal = signal;
        this.timeline = timeline;
    }

    void begin(String caller, Operation operation) {
        if (begun.containsKey(caller)) {
            throw new IllegalStateException(
                    "caller " + caller + " has an operation whose outcome nobody has asked for");
        }
        RuleRefuted hanging = stuck.get(caller);
        if (hanging != null) {
            throw hanging;
        }
        endedAtRest.remove(caller);
        timeline.add(caller, OPERATION, operation.toString());
        long begin = signal.now();
        CompletableFuture<Arrival> arrival =
                stage.start(caller, operation).thenApply(outcome -> arrived(caller, operation, outcome));
        arrival.whenComplete((value, error) -> signal.raise());
        begun.put(caller, new Begun(operation, arrival, begin));
    }

    /** Waits for the outcome; where the subject gives none, {@code gates} says what is still held. */
    Seen outcome(String caller, Vigil vigil, Supplier<String> gates) {
        Begun asked = begun(caller);
        begun.remove(caller);
        Vigil.End end = vigil.await(asked.arrival::isDone);
        if (end.lost()) {
            return seen(asked, arrived(caller, asked.operation, new Outcome.Lost(String.valueOf(end.why()))));
        } else if (!end.met()) {
            demandOutcome(caller, asked, end.last());
            return blocked(caller, asked, end.why() + gates.get());
        }
        return taken(caller, asked);
    }

    /** A caller that has nothing to do has ended its operation, whether or not the host has told. */
    private static void demandOutcome(String caller, Begun asked, @Nullable Standing last) {
        if (last != null && last.threads().stream().noneMatch(thread -> caller.equals(thread.caller()))) {
            throw new StageFaultException("the host has not told what came of " + asked.operation
                    + ", and where its threads stand, caller " + caller + " performs nothing");
        }
    }

    private Seen taken(String caller, Begun asked) {
        try {
            return seen(asked, Answers.of(asked.arrival));
        } catch (StageLostException e) {
            return seen(asked, arrived(caller, asked.operation, new Outcome.Lost(String.valueOf(e.getMessage()))));
        }
    }

    /** False if it was seen neither to wait nor to end. */
    boolean letComeToRest(String caller, Duration longest) {
        return look(caller, longest).settled();
    }

    void awaitRest(String caller, Duration longest) {
        Rest.Look look = look(caller, longest);
        if (!look.settled()) {
            throw new InconclusiveException(look.how() + ", and has not ended either");
        }
        if (begun(caller).arrival.isDone()) {
            endedAtRest.add(caller);
        }
    }

    void demandWithin(String caller, long nanos) {
        long took = signal.now() - begun(caller).begin;
        if (!endedAtRest.contains(caller) && took >= nanos) {
            throw new InconclusiveException(
                    "the machine was slow: it is " + TimeUnit.NANOSECONDS.toMillis(took) + " ms since thread " + caller
                            + " began, so one that waits too long cannot be told from one that does not");
        }
    }

    private Rest.Look look(String caller, Duration longest) {
        Rest.Look look = Rest.look(stage, signal, caller, begun(caller).arrival::isDone, longest);
        timeline.add(caller, NOTE, look.how());
        return look;
    }

    void giveChance(String caller, Duration span) {
        boolean ended = signal.await(begun(caller).arrival::isDone, span.toNanos());
        timeline.add(caller, NOTE, ended ? "has ended" : "has not ended within " + span.toMillis() + " ms");
    }

    /** The outcome of what a caller has begun, if it has arrived by now. It can still be asked for. */
    Optional<Seen> arrived(String caller) {
        Begun asked = begun(caller);
        return asked.arrival.isDone() ? Optional.of(taken(caller, asked)) : Optional.empty();
    }

    /** When the last outcome of a caller arrived, as the signal counts the time; empty if none did. */
    OptionalLong lastArrival(String caller) {
        Long moment = lastArrivals.get(caller);
        return moment == null ? OptionalLong.empty() : OptionalLong.of(moment);
    }

    private Begun begun(String caller) {
        Begun asked = begun.get(caller);
        if (asked == null) {
            throw new IllegalStateException("caller " + caller + " has begun no operation");
        }
        return asked;
    }

    private Arrival arrived(String caller, Operation operation, Outcome outcome) {
        long moment = signal.now();
        lastArrivals.put(caller, moment);
        return new Arrival(outcome, timeline.add(caller, OUTCOME, operation + " " + outcome), moment);
    }

    /** Whatever the check asks of this caller from now on, this is why it cannot be done. */
    private Seen blocked(String caller, Begun asked, String where) {
        Outcome outcome = new Outcome.Blocked(where);
        Arrival end = arrived(caller, asked.operation, outcome);
        String actual = asked.operation + " " + outcome;
        stuck.put(caller, new RuleRefuted(asked.operation + " ends", actual, end.entry, timeline.entries()));
        return seen(asked, end);
    }

    private static Seen seen(Begun asked, Arrival end) {
        return new Seen(end.outcome, end.entry, end.moment - asked.begin);
    }
}
