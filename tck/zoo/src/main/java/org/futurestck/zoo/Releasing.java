package org.futurestck.zoo;

import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.Nullable;

/** Executors whose workers end too early, too late or not at all. */
final class Releasing {

    private static final long LINGERING = 300;

    private Releasing() {}

    /** Tells nobody of the end: takes no further calls, and leaves its workers waiting for them. */
    private abstract static class SecretlyClosed extends RememberingExecutor {

        private volatile boolean closed;

        SecretlyClosed(Executor good) {
            super(good);
        }

        @Override
        public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
            requireOpen();
            return super.submit(fn, args);
        }

        @Override
        public <R extends @Nullable Object> ResultIterator<R> map(
                Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
            requireOpen();
            return super.map(fn, options, iterables);
        }

        private void requireOpen() {
            if (closed) {
                throw new RuntimeError("no further calls");
            }
        }

        final void closeSecretly(boolean cancelFutures) {
            closed = true;
            if (cancelFutures) {
                futures().forEach(Future::cancel);
            }
        }
    }

    /** Has workers that wait for work, and forgets to tell them that none will come. */
    @Exhibit(
            mistake = "idle workers do not end after shutdown(wait=False)",
            breaks = "shutdown.signals-release",
            shows = "the worker of f")
    public static final class IdleWorkersAreForgotten extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new SecretlyClosed(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    if (!wait && allDone()) {
                        closeSecretly(cancelFutures);
                    } else {
                        super.shutdown(wait, cancelFutures);
                    }
                }
            };
        }
    }

    /** Has workers that look for the end before their last call, and not behind it. */
    @Exhibit(
            mistake = "busy workers do not end after shutdown(wait=False)",
            breaks = "shutdown.signals-release",
            shows = "the worker of f")
    public static final class BusyWorkersStay extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new SecretlyClosed(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    if (!wait && !allDone()) {
                        closeSecretly(cancelFutures);
                    } else {
                        super.shutdown(wait, cancelFutures);
                    }
                }
            };
        }
    }

    /** Waits for futures where it has to wait for threads, which end soon afterwards. */
    @Exhibit(
            mistake = "shutdown(wait=True) returns when the futures are done, though workers are still busy",
            breaks = "shutdown.wait-true-frees-resources",
            shows = "the question whether it is alive returned True")
    public static final class ShutdownWaitsForFuturesAlone extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new RememberingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(false, cancelFutures);
                    if (wait) {
                        awaitAll();
                    }
                }
            };
        }
    }

    /** Tells its workers late that there will be no further calls. */
    @Exhibit(
            mistake = "the workers end some time after shutdown(wait=True) has returned",
            breaks = "shutdown.wait-true-frees-resources",
            shows = "the worker of")
    public static final class WorkersLinger extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new SecretlyClosed(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    if (!wait) {
                        super.shutdown(false, cancelFutures);
                        return;
                    }
                    closeSecretly(cancelFutures);
                    awaitAll();
                    Thread late = new Thread(() -> {
                        pause();
                        super.shutdown(false, false);
                    });
                    late.setDaemon(true);
                    late.start();
                }
            };
        }

        private static void pause() {
            try {
                Thread.sleep(LINGERING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
