package org.futurestck.kit.properties;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.model.ContractModel;
import org.futurestck.kit.model.FutureModel;
import org.futurestck.kit.model.Transition;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.TimelineEntry;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;

/** What one thread can do to a future, without exception up to a length. */
@AddLifecycleHook(SeedOfTheRun.class)
public final class SequenceProperties {

    /** Longer sequences are tried as long as they are likely to take no more than this with the normal effort. */
    private static final Duration BUDGET = Duration.ofMillis(500);

    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;

    /** How many times more sequences there are with one operation more. */
    private static final int GROWTH = 7;

    /** How many operations go to the host at once. */
    private static final int BATCH = 2_000;

    private static final int MILLIS = 60_000;

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "future.encapsulates-execution",
            title = "every sequence of operations on a bare future, up to a length, agrees with the state table",
            needs = {Capability.BARE_FUTURES, Capability.RACES})
    void everySequenceAgreesWithTheStateTable() {
        Attempt attempt = Attempt.current();
        long budget = attempt.budget(BUDGET).toNanos();
        long took = 0;
        for (int length = SHORTEST; length <= LONGEST && GROWTH * took < budget; length++) {
            long begin = System.nanoTime();
            new Batches(attempt, length).run();
            took = System.nanoTime() - begin;
        }
    }

    /** All sequences of one length, many of them in one race of one thread. */
    private static final class Batches {

        private final Attempt attempt;
        private final Scene scene;
        private final int length;
        private final List<List<Operation>> batch = new ArrayList<>();
        private int size;

        Batches(Attempt attempt, int length) {
            this.attempt = attempt;
            this.length = length;
            scene = attempt.newScene();
        }

        void run() {
            boolean refusesToFinishTwice = attempt.edition().compareTo(new Edition(8)) >= 0;
            Sequences.each(
                    length, (operation, future) -> documented(operation, future, refusesToFinishTwice), this::add);
            send();
        }

        private void add(List<Operation> sequence) {
            batch.add(sequence);
            size += sequence.size();
            if (size >= BATCH) {
                send();
            }
        }

        private void send() {
            List<Operation> all = batch.stream().flatMap(List::stream).toList();
            Race race = new Race(List.of(), List.of(all), List.of(), 1, MILLIS, 0);
            History history = scene.race(race).get(0);
            Map<String, List<String>> called = history.sightings().stream()
                    .map(History.Noticed::id)
                    .collect(Collectors.groupingBy(callback -> callback.substring(0, callback.indexOf(' '))));
            List<History.Performed> performed = history.threads().get(0);
            int at = 0;
            for (List<Operation> sequence : batch) {
                String future = ((Operation.NewFuture) sequence.get(0)).as();
                judge(sequence, performed.subList(at, at + sequence.size()), called.getOrDefault(future, List.of()));
                at += sequence.size();
            }
            attempt.compared(batch.size());
            batch.clear();
            size = 0;
        }

        private void judge(List<Operation> sequence, List<History.Performed> performed, List<String> called) {
            ContractModel model = ContractModel.NEW;
            for (int i = 0; i < sequence.size(); i++) {
                Transition<ContractModel> transition =
                        model.step(sequence.get(i), 0).orElseThrow();
                Outcome outcome = performed.get(i).outcome();
                if (!transition.allows().test(outcome)) {
                    refute(sequence, performed, i, transition.expected(), outcome.toString());
                }
                model = transition.next();
            }
            List<String> added = sequence.stream()
                    .filter(Operation.AddDoneCallback.class::isInstance)
                    .map(operation ->
                            ((Operation.AddDoneCallback) operation).callback().id())
                    .toList();
            if (!called.equals(added)) {
                refute(sequence, performed, sequence.size() - 1, "has led to calls of " + added, "led to " + called);
            }
            scene.observe(true, "the state table explains each answer", "it does", 0);
        }

        private void refute(
                List<Operation> sequence, List<History.Performed> performed, int at, String expected, String actual) {
            int entry = 0;
            for (int i = 0; i <= at; i++) {
                String text = sequence.get(i) + " " + performed.get(i).outcome();
                entry = scene.tell(Scene.MAIN, TimelineEntry.Kind.OUTCOME, text);
            }
            String before =
                    sequence.subList(1, at).stream().map(Operation::toString).collect(Collectors.joining(", "));
            scene.observe(
                    false,
                    sequence.get(at) + " " + expected + (before.isEmpty() ? "" : ", after " + before),
                    "it " + actual,
                    entry);
        }
    }

    /**
     * The documents are silent about finishing a future that nobody has begun to run, and before edition 3.8 about finishing one
     * that is done.
     */
    private static boolean documented(Operation operation, FutureModel future, boolean refusesToFinishTwice) {
        boolean finishes = operation instanceof Operation.SetResult || operation instanceof Operation.SetException;
        return !finishes
                || future.state() == FutureModel.State.RUNNING
                || future.state().done() && refusesToFinishTwice;
    }
}
