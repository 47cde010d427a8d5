package org.futurestck.kit.properties;

import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.futurestck.kit.spi.Capability;

/** What {@code wait} makes of any mixture of futures, and of futures that get done while it begins. */
@AddLifecycleHook(SeedOfTheRun.class)
public final class WaitProperties {

    private static final int ROUNDS = 12;
    private static final int MOST = 4;

    /** Where a mixture has to be waited for without a timeout, three futures show what four do. */
    private static final int FEW = 3;

    private static final Timeout NO_TIME = Timeout.of("0");

    @Property(generation = GenerationMode.EXHAUSTIVE, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "wait.partition",
            title = "every mixture of up to four futures is parted by what is done",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void mixturesAreParted(@ForAll ReturnWhen condition) {
        forEachMixture(MOST, NO_TIME, condition, any -> true);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "wait.already-done",
            title = "no mixture of futures that are done is waited for",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void whatIsDoneIsNotWaitedFor(@ForAll ReturnWhen condition) {
        forEachMixture(
                FEW,
                Timeout.OMITTED,
                condition,
                mixture -> mixture.notDone().isEmpty() && !mixture.done().isEmpty());
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "wait.first-completed-already-done",
            title = "no mixture with a future that is done is waited for",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void oneThatIsDoneIsEnoughForFirstCompleted() {
        forEachMixture(
                FEW,
                Timeout.OMITTED,
                ReturnWhen.FIRST_COMPLETED,
                mixture -> !mixture.notDone().isEmpty() && !mixture.done().isEmpty());
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "wait.first-exception-already-failed",
            title = "no mixture with a future that has failed is waited for",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void oneThatHasFailedIsEnoughForFirstException() {
        forEachMixture(
                FEW,
                Timeout.OMITTED,
                ReturnWhen.FIRST_EXCEPTION,
                mixture -> !mixture.notDone().isEmpty() && mixture.hasFailed());
    }

    @Property(
            tries = ROUNDS,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "wait.waits-for-futures",
            title = "no future is missed that gets done while wait() begins",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void nothingIsMissedAtTheBeginning(@ForAll @IntRange(max = Completions.RACING) int before) {
        Scene scene = Attempt.current().newScene();
        Completions completions = Completions.prepare(scene);
        Operation wait = new Operation.Wait(completions.futures(), Timeout.OMITTED, ReturnWhen.ALL_COMPLETED);
        completions.race(scene, before, wait);
        Seen seen = scene.outcome(Scene.MAIN);
        scene.observe(
                parts(seen.outcome(), completions.handles(), List.of()),
                wait + " returns all of them as done",
                "it " + seen.outcome(),
                seen.entry());
    }

    private static void forEachMixture(
            int most, Timeout timeout, ReturnWhen condition, Predicate<Mixture> interesting) {
        Scene scene = Attempt.current().newScene();
        Mixture.create(scene, most);
        Mixture.upTo(most).stream().filter(interesting).forEach(mixture -> {
            Operation wait = new Operation.Wait(mixture.futures(), timeout, condition);
            Seen seen = scene.perform(wait);
            scene.observe(
                    parts(seen.outcome(), mixture.done(), mixture.notDone()),
                    wait + " returns " + new Value.DoneAndNotDone(mixture.done(), mixture.notDone()) + Mixture.LEGEND,
                    "it " + seen.outcome(),
                    seen.entry());
        });
    }

    private static boolean parts(Outcome outcome, List<Value> done, List<Value> notDone) {
        return outcome instanceof Outcome.Returned returned
                && returned.value() instanceof Value.DoneAndNotDone sets
                && Mixture.same(sets, new Value.DoneAndNotDone(done, notDone));
    }
}
