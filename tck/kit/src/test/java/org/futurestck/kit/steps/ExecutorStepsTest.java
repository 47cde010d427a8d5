package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.futurestck.kit.operation.ExecutorKind;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.NotOfferedException;
import org.futurestck.kit.spi.Capability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExecutorStepsTest {

    private final StepRig rig = new StepRig();
    private final ExecutorSteps steps = new ExecutorSteps(rig.world, rig.states);

    @AfterEach
    void end() {
        rig.end();
    }

    @Test
    void createsExecutorsOfAllKinds() {
        steps.executor(2);
        steps.executor("other", 3);
        steps.withDefaultWorkers();
        steps.ofAnySize();
        steps.withPrefix(1, "crew");
        steps.withInitializer(1, "i");
        steps.abstractExecutor();
        steps.inlineExecutor();

        assertThat(rig.operations)
                .containsExactly(
                        new Operation.NewExecutor("executor", 2),
                        new Operation.NewExecutor("other", 3),
                        new Operation.NewExecutor("executor", null),
                        new Operation.NewExecutor("executor", null),
                        new Operation.NewExecutor("executor", 1, "crew", null, null),
                        new Operation.NewExecutor("executor", 1, null, rig.world.initializer("i"), null),
                        new Operation.NewExecutor("executor", null, null, null, ExecutorKind.ABSTRACT),
                        new Operation.NewExecutor("executor", null, null, null, ExecutorKind.INLINE));
        assertThat(rig.observations()).isZero();
    }

    @Test
    void whereThereIsNoDefaultItIsNotLookedAtAndAnExecutorOfAnySizeIsMadeAllTheSame() {
        StepRig lacking = new StepRig(Capability.WITHOUT_DEFAULT_WORKERS);
        ExecutorSteps lackingSteps = new ExecutorSteps(lacking.world, lacking.states);

        assertThatThrownBy(lackingSteps::withDefaultWorkers)
                .isInstanceOf(NotOfferedException.class)
                .hasMessage("the subject does not offer default-workers");
        assertThat(lacking.operations).isEmpty();
        lackingSteps.ofAnySize();
        assertThat(lacking.operations).containsExactly(new Operation.NewExecutor("executor", null));
        lacking.end();
    }

    @Test
    void anExecutorThatCannotBeMadeIsTheEnd() {
        rig.answer(
                "executor = Executor(max_workers=1)",
                new Outcome.Raised(new SeenError(List.of("RuntimeError"), "E", "", null)));

        assertThat(StepRig.refuted(() -> steps.executor(1)))
                .isEqualTo("expected executor = Executor(max_workers=1) returns a new object, "
                        + "but executor = Executor(max_workers=1) raised RuntimeError");
    }

    @Test
    void submitsCallsInTheOrderGivenEachAsItIsDescribed() {
        new CallSteps(rig.world).returning("g", Value.of(2));

        steps.submit("f, g and h");
        steps.submit("k", "other");

        assertThat(rig.performed)
                .containsExactly(
                        "main: f = executor.submit(return 'value of f')",
                        "main: g = executor.submit(return 2)",
                        "main: h = executor.submit(return 'value of h')",
                        "main: k = other.submit(return 'value of k')");
    }

    @Test
    void theWorkersOfTwoExecutorsAreBusyWithDifferentCalls() {
        rig.sighted(SightingEvent.CALL_STARTED, "blocker");
        rig.sighted(SightingEvent.CALL_STARTED, "blockerofother");

        steps.busy();
        steps.busy("other");

        assertThat(rig.performed)
                .containsExactly(
                        "main: blocker = executor.submit(wait at gate blocker, then return 'value of blocker')",
                        "main: blockerofother = other.submit("
                                + "wait at gate blockerofother, then return 'value of blockerofother')");
    }

    @Test
    void withBlocksAreEnteredAndLeft() {
        WithSteps with = new WithSteps(rig.world);

        with.enter("executor");
        with.leave("executor");
        with.leaveWithError("executor", "e");
        with.leaveBy("t", "executor");
        with.leaveWithErrorBy("u", "executor", "e");

        assertThat(rig.performed)
                .containsExactly(
                        "main: enter the with-block of executor",
                        "main: leave the with-block of executor",
                        "main: leave the with-block of executor with error e",
                        "t: leave the with-block of executor",
                        "u: leave the with-block of executor with error e");
        assertThat(rig.observations()).isZero();
    }

    @Test
    void whoHasNotReturnedIsHeld() {
        OutcomeSteps outcomes = new OutcomeSteps(rig.world);
        Operation shutdown = new Operation.Shutdown("executor", null, null);
        rig.hold("executor.shutdown()");
        outcomes.callBy("t", shutdown);

        rig.holds(() -> outcomes.hasNotReturned("t"));
    }

    @Test
    void whoHasReturnedIsNot() {
        OutcomeSteps outcomes = new OutcomeSteps(rig.world);
        outcomes.callBy("t", new Operation.Shutdown("executor", null, null));

        assertThat(StepRig.refuted(() -> outcomes.hasNotReturned("t")))
                .isEqualTo("expected the call by thread t has not returned, but it returned None");
    }

    @Test
    void timePasses() {
        TimeSteps time = new TimeSteps(rig.world);
        steps.executor(1);

        time.elapse(0.01);
        time.settle();

        assertThat(rig.observations()).isZero();
        assertThatThrownBy(() -> time.elapse(11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scenario can let more than 0 and at most 10.0 seconds pass, not 11.0");
    }
}
