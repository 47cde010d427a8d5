package org.futurestck.reference;

import java.util.List;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.NullUnmarked;

/** Small programs that end in one way or another; each is run in a JVM of its own. */
@NullUnmarked // calls return null
final class ExitPrograms {

    private ExitPrograms() {}

    /**
     * Runs one program.
     *
     * @param args its name
     */
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "unclosed" -> leaveCalls(new ThreadPoolExecutor(1));
            case "shut" -> {
                ThreadPoolExecutor pool = new ThreadPoolExecutor(1);
                leaveCalls(pool);
                pool.shutdown(false, false);
            }
            case "idle" ->
                System.out.println(
                        new ThreadPoolExecutor(3).submit(() -> "idle").result());
            case "failing" -> {
                leaveCalls(new ThreadPoolExecutor(1));
                throw new Exception("the main thread failed");
            }
            case "exiting" -> {
                leaveCallsUntilExit(new ThreadPoolExecutor(1));
                System.exit(3);
            }
            case "exiting-call" ->
                new ThreadPoolExecutor(1).submit(a -> {
                    exitAfterMain();
                    return null;
                });
            case "exiting-call-first" -> {
                new ThreadPoolExecutor(1).submit(a -> {
                    System.exit(5);
                    return null;
                });
                Thread.currentThread().join(); // never ends by itself
            }
            case "submitting" -> submitDuringExit(new ThreadPoolExecutor(1));
            case "other-thread" -> leaveThread();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Calls that run only once the main thread has ended. */
    private static void leaveCalls(ThreadPoolExecutor pool) {
        Thread main = Thread.currentThread();
        for (int i = 0; i < 3; i++) {
            pool.submit(
                    args -> {
                        main.join();
                        System.out.println("call " + args[0]);
                        return null;
                    },
                    i);
        }
    }

    private static void leaveCallsUntilExit(ThreadPoolExecutor pool) {
        for (int i = 0; i < 2; i++) {
            pool.submit(
                    args -> {
                        awaitExit();
                        System.out.println("call " + args[0]);
                        return null;
                    },
                    i);
        }
    }

    private static void exitAfterMain() {
        awaitExit();
        System.out.println("call exits");
        System.exit(5);
    }

    private static void submitDuringExit(ThreadPoolExecutor pool) {
        pool.submit(args -> {
            awaitExit();
            for (ThreadPoolExecutor target : List.of(pool, new ThreadPoolExecutor(1))) {
                try {
                    for (; ; ) {
                        target.submit(() -> null);
                        Thread.yield();
                    }
                } catch (RuntimeError e) {
                    System.out.println(e.getMessage());
                }
            }
            return null;
        });
    }

    /** A thread outlives the main thread and goes on to use a pool. */
    private static void leaveThread() {
        Thread main = Thread.currentThread();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1);
        Thread other = new Thread(() -> {
            try {
                main.join();
                Future<String> future = pool.submit(() -> "submitted after main");
                System.out.println(future.result());
            } catch (Exception e) {
                System.out.println(e);
            }
        });
        other.start();
    }

    static void awaitExit() {
        Thread probe = new Thread(() -> {});
        for (; ; ) {
            try {
                Runtime.getRuntime().addShutdownHook(probe);
                Runtime.getRuntime().removeShutdownHook(probe);
                Thread.yield();
            } catch (IllegalStateException exiting) {
                return;
            }
        }
    }
}
