package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.kit.operation.SightingEvent.CALLBACK_STARTED;
import static org.futurestck.kit.operation.SightingEvent.CALL_STARTED;
import static org.futurestck.kit.operation.SightingEvent.INITIALIZER_FINISHED;
import static org.futurestck.kit.operation.SightingEvent.INITIALIZER_STARTED;

import java.util.List;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessStepsTest {

    private static final Outcome BROKEN = raised("BrokenProcessPool", "BrokenExecutor", "RuntimeError");

    private final StepRig rig = new StepRig();
    private final ProcessSteps steps = new ProcessSteps(rig.world);

    @AfterEach
    void end() {
        rig.end();
    }

    private static Outcome raised(String... types) {
        return new Outcome.Raised(new SeenError(List.of(types), types[0], "", null));
    }

    @Test
    void aCallMayNotRunInTheProcessOfItsCaller() {
        rig.sighted(CALL_STARTED, "f", "8", "1");
        rig.sighted(CALL_STARTED, "g", "1", "2");
        rig.sighted(CALLBACK_STARTED, "witnessmainoff", "1", "1");
        rig.sighted(CALLBACK_STARTED, "witnessmainofg", "1", "1");

        rig.holds(() -> steps.anotherProcess("f"));
        assertThat(StepRig.refuted(() -> steps.anotherProcess("g")))
                .isEqualTo("expected the call runs in another process than its caller, "
                        + "but it ran in process 1, which is the caller's own");
    }

    @Test
    void processesAreToldApartByTheirNumbers() {
        rig.sighted(CALL_STARTED, "f", "8", "1");
        rig.sighted(CALL_STARTED, "g", "8", "2");
        rig.sighted(CALL_STARTED, "h", "9", "1");

        rig.holds(() -> steps.oneProcess("f and g"));
        rig.holds(() -> steps.differentProcesses("f and h"));
        rig.holds(() -> steps.fewProcesses("f, g and h", 2));
        assertThat(StepRig.refuted(() -> steps.oneProcess("f and h")))
                .isEqualTo("expected the calls run in one process, but they ran: f in process 8, h in process 9");
        assertThat(StepRig.refuted(() -> steps.differentProcesses("f and g")))
                .isEqualTo("expected the calls run in different processes, "
                        + "but they ran: f in process 8, g in process 8");
        assertThat(StepRig.refuted(() -> steps.fewProcesses("f and h", 1)))
                .isEqualTo("expected the calls run in at most 1 processes, "
                        + "but they ran: f in process 8, h in process 9");
    }

    @Test
    void killsTheProcessThatWasSighted() {
        rig.sighted(CALL_STARTED, "f", "8", "1");
        rig.sighted(INITIALIZER_STARTED, "i", "9", "1");
        steps.kill("f");
        steps.killStarting("i");

        assertThat(rig.performed).containsExactly("main: kill process 8", "main: kill process 9");
        assertThat(rig.observations()).isZero();
        rig.answer("kill process 8", raised("ProcessLookupError"));
        assertThat(StepRig.refuted(() -> steps.kill("f")))
                .isEqualTo("expected there is a worker process to kill, but kill process 8 raised ProcessLookupError");
    }

    @Test
    void aProcessThatIsAliveHasNotEnded() {
        rig.sighted(CALL_STARTED, "f", "8", "1");
        rig.answer("process 8 is alive", Value.of(true));
        rig.holds(() -> steps.isAlive("f"));
        assertThat(StepRig.refuted(() -> steps.hasEnded("f")))
                .isEqualTo("expected the worker process of f has ended, "
                        + "but the question whether it is alive returned True");
        assertThat(StepRig.refuted(() -> steps.ends("f")))
                .isEqualTo("expected the worker process of f ends, "
                        + "but the question whether it is alive returned True");
    }

    @Test
    void aProcessMayTakeItsTimeToEnd() {
        rig.sighted(CALL_STARTED, "f", "8", "1");
        rig.answer("process 8 is alive", Value.of(true));
        rig.whenStarted(operation -> {
            if (rig.performed.size() > 2) {
                rig.answer("process 8 is alive", Value.of(false));
            }
        });

        rig.holds(() -> steps.ends("f"));
        rig.holds(() -> steps.hasEnded("f"));
        assertThat(rig.performed).hasSize(4);
    }

    @Test
    void aBrokenPoolRefusesACallOrFailsIt() {
        String submit = "f = executor.submit(return 'value of f')";
        rig.answer(submit, BROKEN);
        rig.holds(() -> steps.refusedOrFails("f"));

        rig.answer(submit, new Value.Handle("f"));
        rig.answer("f.result()", BROKEN);
        rig.holds(() -> steps.refusedOrFails("f"));

        rig.answer("f.result()", Value.of(1));
        assertThat(StepRig.refuted(() -> steps.refusedOrFails("f")))
                .isEqualTo("expected f is refused or fails: it raises BrokenProcessPool, "
                        + "but f is refused or fails: it returned 1");
    }

    @Test
    void aResultIsGivenTimeWithoutAVerdict() {
        rig.hold("f.result()");
        steps.giveTime("f");

        assertThat(rig.performed).containsExactly("consumeroff: f.result()");
        assertThat(rig.observations()).isZero();
    }

    @Test
    void initializersRunInProcesses() {
        InitializerSteps initializers = new InitializerSteps(rig.world);
        rig.sighted(INITIALIZER_STARTED, "i", "8", "1");
        rig.sighted(INITIALIZER_FINISHED, "i", "8", "1");
        rig.sighted(CALL_STARTED, "f", "8", "2");
        rig.sighted(CALL_STARTED, "g", "9", "1");

        rig.holds(() -> initializers.ranInProcess("i", "f"));
        rig.holds(() -> initializers.runs("i", 1));
        assertThat(StepRig.refuted(() -> initializers.ranInProcess("i", "g")))
                .isEqualTo("expected initializer i runs in the process of g, before its call, "
                        + "but the call started in process 9, and the initializer had ended in [process 8]");
        rig.sighted(INITIALIZER_STARTED, "i", "9", "1");
        assertThat(StepRig.refuted(() -> initializers.runs("i", 1)))
                .isEqualTo("expected initializer i ran 1 times, but it ran 2 times");
    }
}
