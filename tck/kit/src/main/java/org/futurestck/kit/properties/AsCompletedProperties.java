package org.futurestck.kit.properties;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.futurestck.kit.spi.Capability;

/** What {@code as_completed} makes of any mixture of futures, and of futures that get done while it begins. */
@AddLifecycleHook(SeedOfTheRun.class)
public final class AsCompletedProperties {

    private static final int ROUNDS = 12;
    private static final int MOST = 3;
    private static final Outcome END = new Outcome.Returned(new Value.Exhausted());

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "as_completed.exactly-once-all",
            title = "of every mixture of up to three futures those that are done are handed out once",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void whatIsDoneIsHandedOutOnce() {
        Scene scene = Attempt.current().newScene();
        Mixture.create(scene, MOST);
        List<Mixture> mixtures = Mixture.upTo(MOST);
        for (int number = 0; number < mixtures.size(); number++) {
            Mixture mixture = mixtures.get(number);
            String iterator = "i" + number;
            Operation begin = new Operation.AsCompleted(iterator, mixture.futures(), Timeout.of("0"));
            Preparation.create(scene, begin, iterator);
            takeAll(scene, iterator, mixture.done(), begin + " hands out ", Mixture.LEGEND);
            Seen last = scene.perform(new Operation.Next(iterator));
            boolean complete = mixture.notDone().isEmpty();
            scene.observe(
                    complete ? last.outcome().equals(END) : isTimeout(last.outcome()),
                    begin + (complete ? " ends" : " raises TimeoutError") + " after what is done" + Mixture.LEGEND,
                    "it " + last.outcome(),
                    last.entry());
        }
    }

    @Property(
            tries = ROUNDS,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "as_completed.exactly-once-all",
            title = "no future is missed that gets done while the iteration begins",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void nothingIsMissedAtTheBeginning(@ForAll @IntRange(max = Completions.RACING) int before) {
        Scene scene = Attempt.current().newScene();
        Completions completions = Completions.prepare(scene);
        Operation begin = new Operation.AsCompleted("i", completions.futures(), Timeout.OMITTED);
        completions.race(scene, before, begin);
        Seen begun = scene.outcome(Scene.MAIN);
        scene.prepare(
                begun.outcome().equals(new Outcome.Returned(new Value.Handle("i"))),
                begin + " returns a new iterator",
                "it " + begun.outcome(),
                begun.entry());
        takeAll(scene, "i", completions.handles(), begin + " hands out ", "");
        Seen last = scene.perform(new Operation.Next("i"));
        scene.observe(
                last.outcome().equals(END), begin + " ends after all futures", "it " + last.outcome(), last.entry());
    }

    /** Takes as many elements as are due, in whatever order. */
    private static void takeAll(Scene scene, String iterator, List<Value> due, String what, String legend) {
        List<Value> missing = new ArrayList<>(due);
        while (!missing.isEmpty()) {
            Seen seen = scene.perform(new Operation.Next(iterator));
            boolean one = seen.outcome() instanceof Outcome.Returned returned && missing.remove(returned.value());
            scene.observe(one, what + new Value.Items(missing) + legend, "it " + seen.outcome(), seen.entry());
        }
    }

    private static boolean isTimeout(Outcome outcome) {
        return outcome instanceof Outcome.Raised raised && raised.error().isA("TimeoutError");
    }
}
