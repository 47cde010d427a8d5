package org.futurestck.kit.properties;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.jspecify.annotations.Nullable;

/** What holds of the calls of every executor, wherever its workers are and however far ahead it hands out calls. */
@AddLifecycleHook(SeedOfTheRun.class)
@AddLifecycleHook(BriefShrinking.class)
public final class PoolProperties {

    private static final int POOLS = 4;
    private static final int ROUNDS = 5;
    private static final int MOST_CALLS = 8;
    private static final int MOST_LET_GO = 4;
    private static final int MOST_WORKERS = 2;
    private static final String EXECUTOR = "executor";
    private static final String CLOSER = "closer";
    private static final Outcome TRUE = new Outcome.Returned(Value.of(true));

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "future.cancel.call-never-runs",
            title = "of any calls behind a running one those that were cancelled never start")
    void whatIsCancelledNeverStarts(
            @ForAll @Size(min = 1, max = ROUNDS) List<@Size(max = MOST_CALLS) List<Boolean>> rounds) {
        Scene scene = open(1);
        for (int round = 0; round < rounds.size(); round++) {
            cancelBehind(scene, "blocker" + round, "f" + round + "x", rounds.get(round));
        }
    }

    @Property(
            tries = POOLS,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "shutdown.combo.wait-nocancel",
            title = "whatever is submitted around a shutdown by another thread, nothing is lost and nothing runs twice")
    void nothingIsLost(
            @ForAll @IntRange(min = 1, max = MOST_WORKERS) int workers,
            @ForAll @IntRange(max = MOST_LET_GO) int letGo,
            @ForAll @IntRange(max = MOST_CALLS) int held,
            @ForAll @IntRange(max = MOST_CALLS) int after) {
        shutDownAmid(workers, letGo, held, after, null);
    }

    @Property(
            tries = POOLS,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "shutdown.combo.wait-cancel",
            title =
                    "whatever is submitted around a cancelling shutdown by another thread, each call runs or is cancelled")
    void nothingIsUndecided(
            @ForAll @IntRange(min = 1, max = MOST_WORKERS) int workers,
            @ForAll @IntRange(max = MOST_LET_GO) int letGo,
            @ForAll @IntRange(max = MOST_CALLS) int held,
            @ForAll @IntRange(max = MOST_CALLS) int after) {
        shutDownAmid(workers, letGo, held, after, true);
    }

    /** Submits calls behind a running one, cancels some of them, and waits for all others and one more. */
    private static void cancelBehind(Scene scene, String blocker, String prefix, List<Boolean> cancelling) {
        submit(scene, blocker, true);
        List<String> expected = new ArrayList<>(List.of(blocker));
        for (int number = 0; number < cancelling.size(); number++) {
            submit(scene, prefix + number, false);
            expected.add(prefix + number);
        }
        List<String> cancelled = new ArrayList<>();
        for (int number = 0; number < cancelling.size(); number++) {
            Operation cancel = new Operation.Cancel(prefix + number);
            if (cancelling.get(number) && scene.perform(cancel).outcome().equals(TRUE)) {
                cancelled.add(prefix + number);
            }
        }
        submit(scene, prefix + "last", false);
        expected.add(prefix + "last");
        expected.removeAll(cancelled);
        scene.openGate(blocker);
        expected.forEach(future -> scene.perform(new Operation.Exception(future, Timeout.OMITTED)));
        List<String> started = starts(scene);
        scene.observe(
                started.stream().noneMatch(cancelled::contains),
                "the cancelled calls " + cancelled + " never start",
                "these started: " + started);
    }

    /** Submits calls, opens some gates, and goes on submitting while another caller shuts down; then it opens all gates. */
    private static void shutDownAmid(int workers, int letGo, int held, int after, @Nullable Boolean cancels) {
        Scene scene = open(workers);
        int before = letGo + held;
        List<String> accepted = new ArrayList<>();
        for (int number = 0; number < before; number++) {
            submit(scene, "f" + number, true);
            accepted.add("f" + number);
        }
        accepted.stream().limit(letGo).forEach(scene::openGate);
        Operation shutdown = new Operation.Shutdown(EXECUTOR, true, cancels);
        scene.begin(CLOSER, shutdown);
        for (int number = before; number < before + after; number++) {
            Operation submit = submission("f" + number, true);
            if (scene.perform(submit).outcome() instanceof Outcome.Returned) {
                accepted.add("f" + number);
            }
        }
        accepted.forEach(scene::openGate);
        Seen closed = scene.outcome(CLOSER);
        scene.observe(
                closed.outcome().equals(new Outcome.Returned(new Value.None())),
                shutdown + " returns None",
                "it " + closed.outcome(),
                closed.entry());
        accepted.forEach(future -> judge(scene, future, cancels != null));
    }

    /** Behind the shutdown every future is done, and its call ran once, or never if it was cancelled. */
    private static void judge(Scene scene, String future, boolean mayBeCancelled) {
        Operation ask = new Operation.Done(future);
        Seen seen = scene.perform(ask);
        scene.observe(
                seen.outcome().equals(TRUE),
                ask + " returns True behind the shutdown",
                "it " + seen.outcome(),
                seen.entry());
        boolean cancelled = mayBeCancelled
                && scene.perform(new Operation.Cancelled(future)).outcome().equals(TRUE);
        int times = cancelled ? 0 : 1;
        List<String> started = starts(scene);
        scene.observe(
                started.stream().filter(future::equals).count() == times,
                "the call of " + future + ", which is " + (cancelled ? "" : "not ") + "cancelled, starts " + times
                        + " times",
                "these started: " + started);
    }

    private static Scene open(int workers) {
        Scene scene = Attempt.current().newScene();
        scene.lacks().demandMaxWorkers();
        Preparation.create(scene, new Operation.NewExecutor(EXECUTOR, workers), EXECUTOR);
        return scene;
    }

    private static void submit(Scene scene, String call, boolean gated) {
        Preparation.create(scene, submission(call, gated), call);
    }

    private static Operation submission(String call, boolean gated) {
        return new Operation.Submit(EXECUTOR, call, new Call(call, gated, new Action.Return(Value.of(1))));
    }

    private static List<String> starts(Scene scene) {
        return scene.sightings().stream()
                .filter(sighting -> sighting.event() == SightingEvent.CALL_STARTED)
                .map(sighting -> sighting.id())
                .toList();
    }
}
