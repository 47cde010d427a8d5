package org.futurestck.zoo;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Executors that leave calls behind when the program ends. */
final class Exiting {

    private Exiting() {}

    /** Ends the program when its main thread has ended and something else is over. */
    abstract static class LeavingEarly extends BrokenSubject {

        /** The futures of all executors of the program. */
        private final Queue<Future<?>> futures = new ConcurrentLinkedQueue<>();

        private final AtomicBoolean prepared = new AtomicBoolean();

        /** Waits for what the animal thinks is enough. */
        abstract void await(Iterable<Future<?>> futures);

        @Override
        final Executor create(ExecutorSettings settings) {
            if (prepared.compareAndSet(false, true)) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    await(futures);
                    Runtime.getRuntime().halt(0);
                }));
            }
            return new ForwardingExecutor(super.create(settings), this::remember);
        }

        private BareFuture<@Nullable Object> remember(BareFuture<@Nullable Object> future) {
            futures.add(future);
            return future;
        }
    }

    /** Has daemon threads for workers, and nobody who waits for them. */
    @Exhibit(
            mistake = "the program exits when its main thread has ended, and calls are lost",
            breaks = "shutdown.program-exit-waits",
            shows = "the call of f",
            ownProcess = true)
    public static final class ExitsWithoutWaiting extends LeavingEarly {

        @Override
        void await(Iterable<Future<?>> futures) {
            // the mistake
        }
    }

    /** Waits for results, and not for threads. */
    @Exhibit(
            mistake = "the program exits when all calls are done, and callbacks are lost",
            breaks = "thread.joined-before-exit",
            shows = "callback c",
            ownProcess = true)
    public static final class ExitsWhenCallsAreDone extends LeavingEarly {

        @Override
        void await(Iterable<Future<?>> futures) {
            for (Future<?> future : futures) {
                try {
                    future.result();
                } catch (Throwable ignored) {
                    // It is done.
                }
            }
        }
    }

    /** Does not let an error of the main thread pass. */
    @Exhibit(
            mistake = "an error in the main thread ends the program, and calls are lost",
            breaks = "thread.main-exception-still-joins",
            shows = "the call of f",
            ownProcess = true)
    public static final class ErrorInMainHalts extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
                if (thread.getName().equals("main")) {
                    Runtime.getRuntime().halt(1);
                }
            });
            return super.create(settings);
        }
    }
}
