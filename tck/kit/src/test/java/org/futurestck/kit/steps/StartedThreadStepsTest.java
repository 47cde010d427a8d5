package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.futurestck.kit.operation.SightingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartedThreadStepsTest {

    private static final SightingEvent START = SightingEvent.CALL_STARTED;

    private final StepRig rig = new StepRig();
    private final ExecutorSteps executors = new ExecutorSteps(rig.world, rig.states);
    private final StartedThreadSteps steps = new StartedThreadSteps(rig.world);

    @AfterEach
    void end() {
        rig.end();
    }

    @Test
    void threadsThatWereThereBeforeTheExecutorAreNotItsOwn() {
        rig.threads.addAll(List.of("old", "pool"));
        steps.noteThreads();
        executors.executor(1);
        rig.threads.remove("old");

        rig.holds(steps::startedNoThread);
    }

    @Test
    void aThreadOfTheSameNameIsOneMore() {
        rig.threads.add("pool");
        steps.noteThreads();
        executors.executor(1);
        executors.executor("other", 1);
        rig.threads.addAll(List.of("pool", "crew"));

        assertThat(StepRig.refuted(steps::startedNoThread))
                .isEqualTo("expected the executor has started no thread, "
                        + "but there are threads that were not there before it: pool, crew");
    }

    @Test
    void threadsThatNobodyNotedAreNotCompared() {
        assertThatThrownBy(steps::startedNoThread)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the scenario has not noted the threads");
    }

    @Test
    void callsMayRunInTheThreadOfTheFirstOne() {
        rig.sighted(START, "f", "1", "7");
        steps.noteThreads();
        rig.sighted(START, "g", "1", "7");

        rig.holds(() -> steps.neededNoThread("g", "f"));
    }

    @Test
    void callsMayRunInAThreadThatWaitedForWork() {
        rig.threads.addAll(List.of("other", "worker"));
        rig.sighted(START, "f", "1", "7");
        steps.noteThreads();
        rig.sighted(START, "g", "1", "8");
        rig.threads.remove("other");

        rig.holds(() -> steps.neededNoThread("g", "f"));
    }

    @Test
    void aCallInAThreadThatWasNotThereNeededOneMore() {
        rig.threads.add("other");
        rig.sighted(START, "f", "1", "7");
        steps.noteThreads();
        rig.sighted(START, "g", "1", "7");
        rig.sighted(START, "h", "1", "8");

        assertThat(StepRig.refuted(() -> steps.neededNoThread("g and h", "f")))
                .isEqualTo("expected the calls run in the thread of f or in others that there were before them, "
                        + "but there was no such thread before: h ran in thread 8 (worker) of process 1");
    }

    @Test
    void aCallInAFurtherThreadOfTheSameNameNeededOneMore() {
        rig.threads.add("worker");
        rig.sighted(START, "f", "1", "7");
        steps.noteThreads();
        rig.sighted(START, "g", "1", "8");
        rig.threads.add("worker");

        assertThat(StepRig.refuted(() -> steps.neededNoThread("g", "f")))
                .contains("there was no such thread before: g ran in thread 8 (worker) of process 1");
    }
}
