package org.futurestck.kit.local;

import java.util.List;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.stage.StageFaultException;

/** Running programs of their own. */
final class ProgramOperations {

    private final ProgramRunner programs;

    ProgramOperations(ProgramRunner programs) {
        this.programs = programs;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.RunProgram.class, operation -> () -> run(operation.program()));
    }

    private List<Object> run(Program program) throws InterruptedException {
        try {
            ProgramRunner.Ended ended = programs.run(program);
            return List.of(ended.status(), ended.errorOutput());
        } catch (StageFaultException e) {
            // Nothing here is the subject's doing.
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }
}
