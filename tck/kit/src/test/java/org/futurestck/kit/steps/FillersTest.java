package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.futurestck.kit.operation.SightingEvent.CALL_STARTED;

import java.util.List;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Capability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FillersTest {

    private final StepRig threads = new StepRig(Capability.THREADS);
    private final StepRig processes = new StepRig(Capability.PROCESSES);

    @AfterEach
    void end() {
        threads.end();
        processes.end();
    }

    private static List<String> submitted(StepRig rig) {
        return rig.operations.stream()
                .filter(Operation.Submit.class::isInstance)
                .map(operation -> ((Operation.Submit) operation).as())
                .toList();
    }

    @Test
    void aPendingCallOfAThreadPoolStandsRightBehindTheBusyOne() {
        threads.sighted(CALL_STARTED, "blocker0");
        threads.states.submitted("f", FutureState.PENDING);

        assertThat(submitted(threads)).containsExactly("blocker0", "f");
    }

    @Test
    void aPendingCallOfAProcessPoolStandsBehindWhatTheWorkerMayFetchAhead() {
        processes.sighted(CALL_STARTED, "blocker0");
        processes.sighted(CALL_STARTED, "blocker1");
        processes.states.submitted("f", FutureState.PENDING);
        processes.states.submitted("g", FutureState.CANCELLED);

        assertThat(submitted(processes))
                .containsExactly(
                        "blocker0",
                        "filler1x1",
                        "filler1x2",
                        "filler1x3",
                        "filler1x4",
                        "f", //
                        "blocker1",
                        "filler2x1",
                        "filler2x2",
                        "filler2x3",
                        "filler2x4",
                        "g");
    }

    @Test
    void aPoolThatHandsOutMoreIsGivenMore() {
        processes.answer("filler1x4.running()", Value.of(true));
        processes.answer("filler1x12.running()", Value.of(true));
        processes.answer("filler1x36.running()", Value.of(false));
        processes.sighted(CALL_STARTED, "blocker0");
        processes.states.submitted("f", FutureState.PENDING);

        assertThat(submitted(processes))
                .hasSize(38)
                .startsWith("blocker0", "filler1x1")
                .endsWith("filler1x36", "f");
        assertThat(timeline()).doesNotContain("is said to be running");
    }

    @Test
    void aPoolInWhichEverythingRunsIsNotGivenCallsForEver() {
        for (int last : List.of(4, 12, 36, 108, 324, 972)) {
            processes.answer("filler1x" + last + ".running()", Value.of(true));
        }
        processes.sighted(CALL_STARTED, "blocker0");
        processes.states.submitted("f", FutureState.PENDING);

        assertThat(submitted(processes)).hasSize(974).endsWith("filler1x972", "f");
        assertThat(timeline()).contains("even the last of 972 calls behind the busy workers is said to be running");
    }

    private String timeline() {
        return processes.world.scene().timeline().toString();
    }

    @Test
    void aCallThatShallRunStandsBehindNothing() {
        processes.sighted(CALL_STARTED, "f");
        processes.states.submitted("f", FutureState.RUNNING);

        assertThat(submitted(processes)).containsExactly("f");
    }

    @Test
    void theMoreWorkersTheMoreTheyFetchAhead() {
        ExecutorSteps executors = new ExecutorSteps(processes.world, processes.states);
        executors.executor(2);
        executors.full();

        assertThat(submitted(processes))
                .containsExactly("filler1x1", "filler1x2", "filler1x3", "filler1x4", "filler1x5", "filler1x6");
    }

    @Test
    void whatTheWorkersOfAThreadPoolHaveInTheirHandsRuns() {
        ExecutorSteps executors = new ExecutorSteps(threads.world, threads.states);
        executors.ofAnySize();
        executors.full();

        assertThat(submitted(threads)).isEmpty();
    }

    @Test
    void aPoolOfAnyNumberOfWorkersCannotBeFilled() {
        ExecutorSteps executors = new ExecutorSteps(processes.world, processes.states);
        executors.ofAnySize();

        assertThatThrownBy(executors::full)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the scenario does not say how many workers executor has");
    }

    @Test
    void noScenarioCountsFillers() {
        processes.sighted(CALL_STARTED, "filler1x1");
        processes.sighted(CALL_STARTED, "f");
        CallSteps calls = new CallSteps(processes.world);

        processes.holds(() -> calls.exactly(1));
        assertThat(StepRig.refuted(() -> calls.atMost(0)))
                .isEqualTo("expected at most 0 calls have started, but 1 have started: f");
    }
}
