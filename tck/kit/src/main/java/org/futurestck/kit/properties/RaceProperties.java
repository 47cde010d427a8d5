package org.futurestck.kit.properties;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.futurestck.kit.spi.Capability;

/** What holds when two threads meet at one future. */
@AddLifecycleHook(SeedOfTheRun.class)
public final class RaceProperties {

    private static final int ROUNDS = 25;
    private static final String FUTURE = "f";

    @Property(
            tries = ROUNDS,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "future.cancel.race-exclusive",
            title = "of a cancellation and a start in two threads one succeeds",
            needs = Capability.BARE_FUTURES)
    void oneOfCancellationAndStartSucceeds(@ForAll boolean cancelFirst) {
        Scene scene = Attempt.current().newScene();
        Preparation.create(scene, new Operation.NewFuture(FUTURE), FUTURE);
        Operation cancel = new Operation.Cancel(FUTURE);
        Operation start = new Operation.SetRunningOrNotifyCancel(FUTURE);
        scene.begin("t", cancelFirst ? cancel : start);
        scene.begin("u", cancelFirst ? start : cancel);
        Seen first = scene.outcome("t");
        Seen second = scene.outcome("u");
        Outcome yes = new Outcome.Returned(Value.of(true));
        scene.observe(
                first.outcome().equals(yes) != second.outcome().equals(yes),
                "either the cancellation or the start returns True",
                "the first " + first.outcome() + ", the second " + second.outcome(),
                second.entry());
    }
}
