package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.futurestck.kit.operation.SightingEvent.CALL_STARTED;

import java.util.List;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyCallsStepsTest {

    private static final WorkerFormula FORMULA = WorkerFormula.parse("min(32, cpu_count() + 1)");

    private final StepRig rig = new StepRig();
    private final ManyCallsSteps steps =
            new ManyCallsSteps(rig.world, new ExecutorSteps(rig.world, rig.states), new CallSteps(rig.world));

    @AfterEach
    void end() {
        rig.end();
    }

    private static Operation submit(String name) {
        Call call = OperationText.call(name, true, false);
        return new Operation.Submit("executor", name, call);
    }

    @Test
    void submitsCallsThatWaitAtTheirGates() {
        steps.submit(2);

        assertThat(rig.operations).containsExactly(submit("c1"), submit("c2"));
        assertThat(rig.observations()).isZero();
    }

    @Test
    void submitsOneCallMoreThanThereAreWorkers() {
        rig.answer("cpu_count()", Value.of(2L));

        steps.submitMore(FORMULA);

        assertThat(rig.operations).endsWith(submit("c3"), submit("c4")).hasSize(5);
    }

    @Test
    void addsCallsToAProgram() {
        ProgramSteps programs = new ProgramSteps(rig.world);
        programs.program("p", List.of("executor = Executor()"));
        programs.seeing("p", 64);

        steps.submitting("p", 1);

        assertThat(rig.world.program("p"))
                .isEqualTo(new Program(
                        "p",
                        List.of(new Operation.NewExecutor("executor", null), submit("c1")),
                        Program.Ending.RETURN,
                        64));
    }

    @Test
    void countsTheCallsThatHaveStarted() {
        rig.answer("cpu_count()", Value.of(1L));
        rig.sighted(CALL_STARTED, "c1");
        assertThat(StepRig.refuted(() -> steps.exactly(FORMULA)))
                .startsWith("expected exactly 2 calls have started, but 1 have started: c1: nothing has moved");

        rig.sighted(CALL_STARTED, "c2");
        rig.holds(() -> steps.exactly(FORMULA));

        rig.sighted(CALL_STARTED, "c3");
        assertThat(StepRig.refuted(() -> steps.exactly(FORMULA)))
                .isEqualTo("expected exactly 2 calls have started, but 3 have started: c1, c2, c3");
    }

    @Test
    void aHostThatDoesNotCountProcessorsIsAtFault() {
        assertThatThrownBy(() -> steps.submitMore(FORMULA))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the host was asked for the number of processors, and it returned None");
    }
}
