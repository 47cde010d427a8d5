package org.futurestck.kit.local;

import org.futurestck.kit.operation.Program;

/** Runs the programs of one check, each in a process of its own. A host provides it. Safe for use by several threads. */
@FunctionalInterface
public interface ProgramRunner {

    /**
     * Runs a program to its end.
     *
     * @param program what to run
     * @return how it ended
     * @throws org.futurestck.kit.stage.StageFaultException if it cannot be started, or could not do what it was told
     * @throws InterruptedException if the thread is interrupted; the program ends then
     */
    Ended run(Program program) throws InterruptedException;

    /**
     * How a program ended.
     *
     * @param status its exit status
     * @param errorOutput what it wrote to its error output, at most 2,000 characters
     */
    record Ended(int status, String errorOutput) {}
}
