package org.futurestck.kit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.futurestck.kit.stage.StageFaultException;

/** Processes of this machine, by the numbers that sightings tell. */
final class Processes {

    /** Where Linux tells the state of processes. */
    private static final Path STATES = Path.of("/proc");

    /** The states of processes that have ended and that nobody has waited for yet. */
    private static final String ENDED = "ZX";

    private Processes() {}

    static long number(String process) {
        try {
            return Long.parseLong(process);
        } catch (NumberFormatException e) {
            throw new StageFaultException("'" + process + "' is not the number of a process.", e);
        }
    }

    /**
     * Refuses a living process that this one has not brought forth, itself or by others.
     *
     * @throws StageFaultException if it is a stranger
     */
    static void requireOwn(long process) {
        if (isAlive(process) && descendant(process).isEmpty()) {
            throw new StageFaultException("The process " + process + " is not one that this process has started.");
        }
    }

    /** Kills a descendant of this process; does nothing if there is none of that number. */
    static void kill(long process) {
        descendant(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static Optional<ProcessHandle> descendant(long process) {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.pid() == process)
                .findFirst();
    }

    /** Whether a process runs. One that has ended stays in the list of processes until its parent takes note; it does not count. */
    static boolean isAlive(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent() && !hasEnded(process);
    }

    private static boolean hasEnded(long process) {
        try {
            String state =
                    Files.readString(STATES.resolve(Long.toString(process)).resolve("stat"));
            // The state stands behind the name of the program, which is in parentheses and may hold anything.
            return ENDED.indexOf(state.charAt(state.lastIndexOf(')') + 2)) >= 0;
        } catch (NoSuchFileException e) {
            // It has just gone for good, or the system tells states elsewhere.
            return Files.exists(STATES.resolve("self"));
        } catch (IOException e) {
            // It went while its state was read.
            return true;
        }
    }
}
