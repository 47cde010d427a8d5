package org.futurestck.kit.properties;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.history.Batch;
import org.futurestck.kit.model.Sequences;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.TimelineEntry;
import org.futurestck.kit.spi.Capability;

/** What one thread can do to a future, without exception up to a length. */
@AddLifecycleHook(SeedOfTheRun.class)
public final class SequenceProperties {

    /** Longer sequences are tried as long as they are likely to take no more than this with the normal effort. */
    private static final Duration BUDGET = Duration.ofMillis(800);

    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;

    /** How many times more sequences there are, at most, with one operation more. */
    private static final int GROWTH = 7;

    /** How many operations go to the host at once; few at first, because a subject may be slow. */
    private static final int MOST_OPERATIONS = 2_000;

    private static final int FIRST_OPERATIONS = 16;

    /** A request that takes longer is not made longer. */
    private static final Duration LONG = Duration.ofMillis(500);

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "future.encapsulates-execution",
            title = "every sequence of operations on a bare future, up to a length, agrees with the state table",
            needs = {Capability.BARE_FUTURES, Capability.RACES})
    void everySequenceAgreesWithTheStateTable() {
        Attempt attempt = Attempt.current();
        Comparison comparison = new Comparison(attempt);
        long budget = attempt.budget(BUDGET).toNanos();
        long took = 0;
        for (int length = SHORTEST; length <= LONGEST && GROWTH * took < budget; length++) {
            long begin = System.nanoTime();
            comparison.compareAll(length);
            took = System.nanoTime() - begin;
        }
    }

    /** Holds sequences against the model, many of them at once. */
    private static final class Comparison {

        private final Attempt attempt;
        private final Scene scene;
        private Batch batch = new Batch();
        private int most = FIRST_OPERATIONS;

        Comparison(Attempt attempt) {
            this.attempt = attempt;
            scene = attempt.newScene();
        }

        void compareAll(int length) {
            Sequences.each(length, (operation, future) -> future.documents(operation, attempt.edition()), sequence -> {
                batch.add(sequence);
                if (batch.operations() > most) {
                    send();
                }
            });
            send();
            scene.tell("kit", TimelineEntry.Kind.NOTE, "each sequence of " + length + " agrees");
        }

        private void send() {
            if (batch.sequences() == 0) {
                return;
            }
            long begin = System.nanoTime();
            Optional<Batch.Misstep> found = batch.judge(scene.race(batch.race()).get(0));
            if (System.nanoTime() - begin < LONG.toNanos()) {
                most = Math.min(2 * most, MOST_OPERATIONS);
            }
            found.ifPresentOrElse(this::refute, () -> scene.observe(true, "the state table explains it", "it does", 0));
            attempt.compared(batch.sequences());
            batch = new Batch();
        }

        private void refute(Batch.Misstep misstep) {
            int entry = 0;
            for (String deed : misstep.deeds()) {
                entry = scene.tell(Scene.MAIN, TimelineEntry.Kind.OUTCOME, deed);
            }
            scene.observe(false, misstep.expected(), misstep.actual(), entry);
        }
    }
}
