package org.futurestck.kit.local;

import java.util.List;
import java.util.function.Consumer;
import org.futurestck.kit.operation.ExitHandler;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.stage.BackstageClient;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/**
 * The stage of a program, which has this JVM for itself. It is never closed: it shuts no executor down, and nothing of it keeps the
 * JVM alive.
 */
public final class ProgramStage {

    private final Door door;
    private final Interpreter interpreter;

    /**
     * Opens the stage.
     *
     * @param subject the subject
     * @param door where the program and its calls report
     * @param faults told of a call, a callback or an exit handler that could not do its part
     */
    public ProgramStage(Candidate subject, Door door, Consumer<StageFaultException> faults) {
        StageObjects objects = StageObjects.of(door);
        this.door = door;
        this.interpreter = new Interpreter(subject, objects);
        interpreter.tellFault(faults);
        interpreter.on(Operation.AtExit.class, operation -> atExit(operation.handler()));
        OpenStages.add(objects, interpreter);
    }

    /**
     * Performs the operations of a program in the present thread and reports that it comes to its end.
     *
     * @param program the program; how it ends is up to the caller
     * @throws StageFaultException if an operation cannot be performed
     */
    public void perform(Program program) {
        List<Outcome> outcomes = interpreter.performAll(program.perform());
        try (BackstageClient backstage = BackstageClient.dial(door)) {
            backstage.report(Here.done(SightingEvent.PROGRAM_ENDING, program.id(), outcomes), false);
        }
    }

    private Deed atExit(ExitHandler handler) {
        Thread hook = new Thread(() -> handle(handler), "exit handler " + handler.id());
        return () -> registered(hook);
    }

    private static @Nullable Object registered(Thread hook) {
        Runtime.getRuntime().addShutdownHook(hook);
        return null;
    }

    private void handle(ExitHandler handler) {
        try (BackstageClient backstage = BackstageClient.dial(door)) {
            if (backstage.report(Here.call(SightingEvent.HANDLER_STARTED, handler.id()), false)) {
                List<Outcome> outcomes = interpreter.performAll(handler.perform());
                backstage.report(Here.done(SightingEvent.HANDLER_FINISHED, handler.id(), outcomes), false);
            }
        } catch (StageFaultException fault) {
            interpreter.faulted(fault);
        }
    }
}
