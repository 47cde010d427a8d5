package org.futurestck.reference;

import java.nio.file.Path;
import java.util.List;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.futurestck.reference.Remote.Deed;
import org.futurestck.reference.Remote.Gate;
import org.jspecify.annotations.NullUnmarked;

/** Small programs with a process pool; each is run in a JVM of its own. */
@NullUnmarked // calls return null
final class PoolPrograms {

    private PoolPrograms() {}

    /**
     * Runs one program.
     *
     * @param args its name and the directory of a gate
     */
    public static void main(String[] args) throws Exception {
        Gate gate = Gate.in(Path.of(args[1]));
        ProcessPoolExecutor pool = new ProcessPoolExecutor(2);
        switch (args[0]) {
            case "printing" -> printInTalkativeJvm();
            case "unclosed" -> leaveCalls(pool, gate);
            case "shut" -> {
                leaveCalls(pool, gate);
                pool.shutdown(false, false);
            }
            case "exiting" -> {
                leaveCalls(pool, gate);
                System.exit(3);
            }
            case "submitting" -> submitDuringExit(pool, gate);
            case "endless" -> {
                pool.submit(new Remote.Blocked(), gate, "busy");
                pool.submit(new Remote.Tell(), gate, "idle").result();
                gate.tell("ready");
                Thread.currentThread().join(); // never ends by itself
            }
            case "leaving" -> {
                pool.submit(new Remote.BlockedExit(), gate, "exiting").result();
                pool.shutdown(false, false);
                Thread.currentThread().join(); // as above
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** The JVM itself prints to standard output, too. */
    private static void printInTalkativeJvm() throws Exception {
        WorkerSettings settings = WorkerSettings.DEFAULTS.withJvmOptions("--show-version");
        try (ProcessPoolExecutor talkative = new ProcessPoolExecutor(ExecutorSettings.DEFAULTS, settings)) {
            System.out.println(talkative.submit(Deed.PRINT).result());
        }
    }

    /** Calls that are not over when the main thread ends: the gate opens only once the exit has begun. */
    private static void leaveCalls(ProcessPoolExecutor pool, Gate gate) {
        for (int i = 0; i < 3; i++) {
            String name = "call " + i;
            pool.submit(new Remote.Blocked(), gate, name).addDoneCallback(f -> System.out.println(told(f)));
        }
        openWhenExiting(gate);
    }

    private static String told(Future<?> future) {
        return future.exception() == null ? "returned" : "raised " + future.exception();
    }

    private static void openWhenExiting(Gate gate) {
        Thread thread = new Thread(() -> {
            ExitPrograms.awaitExit();
            gate.open();
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void submitDuringExit(ProcessPoolExecutor pool, Gate gate) {
        pool.submit(new Remote.Blocked(), gate, "first").addDoneCallback(f -> {
            for (ProcessPoolExecutor target : List.of(pool, new ProcessPoolExecutor(1))) {
                try {
                    target.submit(new Remote.Pid());
                } catch (RuntimeError e) {
                    System.out.println(e.getMessage());
                }
            }
        });
        openWhenExiting(gate);
    }
}
