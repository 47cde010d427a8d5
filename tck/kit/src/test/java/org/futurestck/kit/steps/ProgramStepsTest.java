package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.futurestck.kit.operation.SightingEvent.CALL_FINISHED;
import static org.futurestck.kit.operation.SightingEvent.HANDLER_FINISHED;
import static org.futurestck.kit.operation.SightingEvent.HANDLER_STARTED;
import static org.futurestck.kit.operation.SightingEvent.PROGRAM_ENDING;

import java.util.List;
import org.futurestck.kit.operation.ExitHandler;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.NotOfferedException;
import org.futurestck.kit.spi.Capability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgramStepsTest {

    private static final Operation SHUTDOWN = new Operation.Shutdown("executor", null, null);
    private static final Operation CANCEL = new Operation.Cancel("f");

    private final StepRig rig = new StepRig();
    private final ProgramSteps steps = new ProgramSteps(rig.world);

    @AfterEach
    void end() {
        rig.end();
    }

    @Test
    void describesPrograms() {
        steps.handler("h", CANCEL);
        steps.program("p", List.of("executor = Executor(max_workers=1)", "at_exit(h)", "executor.shutdown()"));
        steps.exiting("p");
        steps.then("p", CANCEL);
        steps.seeing("p", 2);

        assertThat(rig.world.program("p"))
                .isEqualTo(new Program(
                        "p",
                        List.of(
                                new Operation.NewExecutor("executor", 1),
                                new Operation.AtExit(new ExitHandler("h", List.of(CANCEL))),
                                SHUTDOWN,
                                CANCEL),
                        Program.Ending.EXIT,
                        2));
        assertThatThrownBy(() -> steps.raising("p"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the scenario describes program p after it was used");
    }

    @Test
    void whereThereIsNoDefaultNumberOfWorkersNoProgramSeesOtherProcessors() {
        StepRig lacking = new StepRig(Capability.WITHOUT_DEFAULT_WORKERS);
        ProgramSteps lackingSteps = new ProgramSteps(lacking.world);
        lackingSteps.program("p", List.of("executor = Executor()"));

        assertThatThrownBy(() -> lackingSteps.seeing("p", 64))
                .isInstanceOf(NotOfferedException.class)
                .hasMessage("the subject does not offer default-workers");
        lacking.end();
    }

    @Test
    void onlyDescribedProgramsRun() {
        assertThatThrownBy(() -> steps.start("p"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the scenario describes no program p");
        assertThatThrownBy(() -> steps.endsWith("p", 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the scenario has not started program p");
    }

    private void runs(int status) {
        steps.program("p", List.of("executor.shutdown()"));
        Value end = new Value.Items(List.of(Value.of(status), new Value.Text("oops")));
        rig.answer("program p: executor.shutdown()", end);
        steps.start("p");
    }

    @Test
    void aProgramEndsWithAStatus() {
        runs(0);

        assertThat(rig.performed).containsExactly("programp: program p: executor.shutdown()");
        assertThat(rig.observations()).isZero();
        rig.holds(() -> steps.endsWith("p", 0));
        assertThat(StepRig.refuted(() -> steps.endsWithError("p")))
                .isEqualTo("expected program p ends with an error status, but it returned [0, 'oops']");
    }

    @Test
    void aProgramEndsWithAnErrorStatus() {
        runs(3);

        rig.holds(() -> steps.endsWithError("p"));
        assertThat(StepRig.refuted(() -> steps.endsWith("p", 0)))
                .isEqualTo("expected program p ends with status 0, but it returned [3, 'oops']");
    }

    @Test
    void whatAProgramPerformed() {
        steps.program("p", List.of("executor.shutdown()", "f.cancel()", "f.done()", "f.done()"));
        rig.sighted(PROGRAM_ENDING, "p", StepRig.returned(new Value.None()), StepRig.returned(Value.of(true)));

        steps.hasComeToItsEnd("p");
        assertThat(rig.observations()).isZero();
        rig.holds(() -> steps.inside("p", CANCEL, Expectation.parse("returns True")));
        assertThat(StepRig.refuted(() -> steps.inside("p", SHUTDOWN, Expectation.parse("raises RuntimeError"))))
                .isEqualTo("expected inside program p, executor.shutdown() raises RuntimeError, "
                        + "but inside program p, executor.shutdown() returned None");
        assertThatThrownBy(() -> steps.inside("p", new Operation.Done("f"), Expectation.parse("returns True")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("program p calls f.done() more than once");
    }

    @Test
    void exitHandlersRunAfterCalls() {
        steps.handler("h", CANCEL);
        rig.sighted(CALL_FINISHED, "f");
        rig.sighted(HANDLER_STARTED, "h");
        rig.sighted(HANDLER_FINISHED, "h", StepRig.returned(Value.of(false)));
        rig.sighted(CALL_FINISHED, "g");

        rig.holds(() -> steps.ranAfter("h", "f"));
        rig.holds(() -> steps.insideHandler("h", CANCEL, Expectation.parse("returns False")));
        assertThat(StepRig.refuted(() -> steps.ranAfter("h", "f, g and k")))
                .isEqualTo("expected exit handler h is called after the calls of f, g and k have ended, "
                        + "but it was called before the end of g, k");
        assertThat(StepRig.refuted(() -> steps.insideHandler("h", CANCEL, Expectation.parse("returns True"))))
                .isEqualTo("expected inside exit handler h, f.cancel() returns True, "
                        + "but inside exit handler h, f.cancel() returned False");
    }
}
