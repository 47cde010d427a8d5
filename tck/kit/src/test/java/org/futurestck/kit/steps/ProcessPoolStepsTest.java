package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.WorkerProcesses;
import org.futurestck.kit.spi.Capability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessPoolStepsTest {

    private final StepRig rig = new StepRig(Capability.PROCESSES, Capability.MAX_TASKS);
    private final StepRig choosing = new StepRig(Capability.PROCESSES, Capability.START_METHODS);
    private final ProcessPoolSteps steps = new ProcessPoolSteps(rig.world, rig.states);

    @AfterEach
    void end() {
        rig.end();
        choosing.end();
    }

    private static WorkerProcesses only(StepRig rig) {
        return ((Operation.NewExecutor) rig.operations.get(rig.operations.size() - 1)).processes();
    }

    @Test
    void createsPoolsWithSettingsOfTheirOwn() {
        steps.startingBy(2, "spawn");
        steps.startingBy(4, "fork", "i");

        assertThat(rig.operations)
                .containsExactly(
                        new Operation.NewExecutor("executor", 2, null, null, null, new WorkerProcesses(null, "spawn")),
                        new Operation.NewExecutor(
                                "executor",
                                4,
                                null,
                                rig.world.initializer("i"),
                                null,
                                new WorkerProcesses(null, "fork")));
    }

    @Test
    void passesNoStartMethodTogetherWithANumberOfCalls() {
        steps.replacing(1, 2);
        new ProcessPoolSteps(choosing.world, choosing.states).replacing(1, 3);

        assertThat(only(rig)).isEqualTo(new WorkerProcesses(2, null));
        assertThat(only(choosing)).isEqualTo(new WorkerProcesses(3, "default"));
    }

    @Test
    void describesWhatOnlyProcessPoolsAreAskedFor() {
        steps.unsendable("a");
        steps.tellingInitialized("b");
        steps.tellingStartMethod("c");
        steps.ending("d");
        steps.waitingAndEnding("e");
        steps.waitingAndReturning("f", 5);

        assertThat(List.of("a", "b", "c", "d", "e", "f"))
                .extracting(name -> rig.world.call(name).toString())
                .containsExactly(
                        "return 'value of a' (cannot be sent)",
                        "tell which initializers have run",
                        "tell the start method of the process",
                        "end the process at once",
                        "wait at gate e, then end the process at once",
                        "wait at gate f, then return 5 bytes");
    }

    @Test
    void readsPoolsAsTheDocumentsWriteThem() {
        String text = "e = Executor(max_workers=1, mp_context=get_context('fork'), max_tasks_per_child=2)";

        assertThat(OperationText.parse(text, rig.world))
                .isEqualTo(new Operation.NewExecutor("e", 1, null, null, null, new WorkerProcesses(2, "fork")))
                .hasToString(text);
        assertThat(OperationText.parse("e = Executor(max_tasks_per_child=2)", rig.world))
                .isEqualTo(new Operation.NewExecutor("e", null, null, null, null, new WorkerProcesses(2, null)));
        assertThatThrownBy(() -> OperationText.parse("e = Executor(mp_context='fork')", rig.world))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void typesPrograms() {
        ProgramSteps programs = new ProgramSteps(rig.world);
        programs.program("p", List.of("executor = Executor()"));
        programs.typed("p");
        programs.raising("p");

        assertThat(rig.world.program("p"))
                .hasToString("interactive program p: executor = Executor(); an error that nobody catches");
    }
}
