package org.futurestck.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.futurestck.binding.RuntimeError;

/**
 * Lets the program exit only when every call that was submitted has run, whether its pool was shut down or not.
 *
 * <p>Workers are daemon threads, so an idle one keeps no program alive. When the last thread that is no daemon has ended, or
 * somebody calls {@link System#exit}, the JVM runs its shutdown hooks while daemon threads carry on. The hook here closes all
 * pools, as if they were shut down, and waits for their workers. This relies on nothing but what {@link Runtime} promises;
 * threads that are no daemons would need somebody who guesses when the rest of the program has ended.
 *
 * <p>It has its price. Calls that are left at the end of the program run beside other shutdown hooks; once the exit has begun
 * pools take no calls; a call that never ends keeps the program from exiting, also after a signal, and only {@link
 * Runtime#halt} does not wait for it. A call that itself asks the JVM to exit can never end, so nobody waits for its worker.
 */
final class ExitHandler {

    private static final String TOO_LATE = "cannot schedule new futures after the program began to exit";

    /** How often to look whether a worker that is waited for has asked to exit itself, in milliseconds. */
    private static final long LOOK_EVERY = 50;

    /** The groups with living workers. Guarded by the class. */
    private static final Set<WorkerGroup> GROUPS = new HashSet<>();

    /** Whether the hook is in place. Guarded by the class. */
    private static boolean installed;

    /** Whether the exit has begun. Guarded by the class. */
    private static boolean exiting;

    private ExitHandler() {}

    static synchronized void add(WorkerGroup group) {
        if (!installed && !exiting) {
            install();
        }
        if (exiting) {
            throw new RuntimeError(TOO_LATE);
        }
        GROUPS.add(group);
    }

    static synchronized void remove(WorkerGroup group) {
        GROUPS.remove(group);
    }

    private static void install() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(ExitHandler::joinAll, "Executor-exit"));
            installed = true;
        } catch (IllegalStateException e) {
            exiting = true; // the JVM says so
        }
    }

    private static void joinAll() {
        List<WorkerGroup> groups = begin();
        groups.forEach(group -> group.close(TOO_LATE));
        for (WorkerGroup group : groups) {
            for (Thread thread : group.threads()) {
                join(thread);
            }
        }
    }

    private static synchronized List<WorkerGroup> begin() {
        exiting = true;
        return new ArrayList<>(GROUPS);
    }

    private static void join(Thread thread) {
        while (thread.isAlive() && !hasAskedToExit(thread)) {
            try {
                thread.join(LOOK_EVERY);
            } catch (InterruptedException e) {
                return; // somebody wants the exit more than the calls
            }
        }
    }

    private static boolean hasAskedToExit(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().equals("java.lang.Runtime")
                    && frame.getMethodName().equals("exit")) {
                return true;
            }
        }
        return false;
    }
}
