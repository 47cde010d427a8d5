package org.futurestck.kit.properties;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.spi.Capability;

/**
 * What holds of an executor and its futures, whatever is done to them and in whatever order. A process pool hands out calls ahead of
 * their turn, and whether such a call can be cancelled is left open; so these are about thread pools. And they have one worker, because
 * nobody promises that a second one is started in time.
 */
@AddLifecycleHook(SeedOfTheRun.class)
@AddLifecycleHook(BriefShrinking.class)
public final class ExecutorProperties {

    private static final int PROGRAMS = 10;
    private static final int LONGEST = 24;

    @Property(
            tries = PROGRAMS,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "future.encapsulates-execution",
            title = "any program on an executor agrees with the model of it",
            needs = Capability.THREADS)
    void programsAgreeWithTheModel(@ForAll("programs") List<Step> steps) {
        run(steps);
    }

    @Property(
            tries = PROGRAMS,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "shutdown.combo.nowait-nocancel",
            title = "any program with a shutdown agrees with the model of an executor",
            needs = Capability.THREADS)
    void programsWithShutdownAgreeWithTheModel(
            @ForAll("halves") List<Step> before, @ForAll("halves") List<Step> after) {
        run(around(before, Step.Kind.SHUT_DOWN, after));
    }

    @Property(
            tries = PROGRAMS,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "shutdown.combo.nowait-cancel",
            title = "any program with a cancelling shutdown agrees with the model of an executor",
            needs = Capability.THREADS)
    void programsWithCancellingShutdownAgreeWithTheModel(
            @ForAll("halves") List<Step> before, @ForAll("halves") List<Step> after) {
        run(around(before, Step.Kind.SHUT_DOWN_CANCELLING, after));
    }

    @Provide
    Arbitrary<List<Step>> programs() {
        return Step.programs(LONGEST);
    }

    @Provide
    Arbitrary<List<Step>> halves() {
        return Step.programs(LONGEST * 2 / 3);
    }

    private static void run(List<Step> steps) {
        new ExecutorProgram(Attempt.current().newScene()).run(steps);
    }

    private static List<Step> around(List<Step> before, Step.Kind kind, List<Step> after) {
        List<Step> all = new ArrayList<>(before);
        all.add(new Step(kind, 0));
        all.addAll(after);
        return all;
    }
}
