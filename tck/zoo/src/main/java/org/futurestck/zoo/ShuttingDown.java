package org.futurestck.zoo;

import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Future;

/** Executors that wait for the wrong things when they are shut down. */
final class ShuttingDown {

    private ShuttingDown() {}

    /** Sets a flag. */
    @Exhibit(mistake = "shutdown() never waits", breaks = "shutdown.wait-true-blocks", shows = "it returned None")
    public static final class ShutdownNeverWaits extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(false, cancelFutures);
                }
            };
        }
    }

    /** Looks at the workers and not into the queue. */
    @Exhibit(
            mistake = "shutdown() waits for running calls and not for those that are pending",
            breaks = "shutdown.wait-true-blocks",
            shows = "it returned None")
    public static final class ShutdownWaitsForRunningCalls extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new RememberingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(false, cancelFutures);
                    if (wait) {
                        running().forEach(this::await);
                    }
                }
            };
        }
    }

    /** Waits by asking for results. */
    @Exhibit(
            mistake = "shutdown() raises the error of a call",
            breaks = "shutdown.wait-true-blocks",
            shows = "raised error of f")
    public static final class ShutdownRaisesErrorsOfCalls extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new RememberingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(wait, cancelFutures);
                    if (wait) {
                        futures().stream().filter(future -> !future.cancelled()).forEach(future -> {
                            Throwable error = future.exception();
                            if (error != null) {
                                throw Wrongly.raise(error);
                            }
                        });
                    }
                }
            };
        }
    }

    /** Has the defaults of another language. */
    @Exhibit(
            mistake = "shutdown() without arguments does not wait",
            breaks = "shutdown.wait-default-true",
            shows = "it returned None")
    public static final class ShutdownDoesNotWaitByDefault extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void shutdown() {
                    shutdown(false, false);
                }
            };
        }
    }

    /** Does not look at the first argument. */
    @Exhibit(
            mistake = "shutdown(wait=False) waits",
            breaks = "shutdown.wait-false-returns-immediately",
            shows = "nothing has moved")
    public static final class ShutdownAlwaysWaits extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(true, cancelFutures);
                }
            };
        }
    }

    /** Takes "do not wait" for "never mind". */
    @Exhibit(
            mistake = "shutdown(wait=False) cancels the calls that have not started",
            breaks = "shutdown.wait-false-pending-complete",
            shows = "f.result() raised CancelledError")
    public static final class ShutdownWithoutWaitingCancels extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(wait, cancelFutures || !wait);
                }
            };
        }
    }

    /** Guards everything with one flag. */
    @Exhibit(
            mistake = "a second shutdown() does not wait",
            breaks = "shutdown.second-wait-true-blocks",
            shows = "it returned None")
    public static final class SecondShutdownDoesNotWait extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            AtomicBoolean first = new AtomicBoolean(true);
            return new ForwardingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(first.getAndSet(false) && wait, cancelFutures);
                }
            };
        }
    }

    /** Was tried with a single worker. */
    @Exhibit(
            mistake = "shutdown() waits for one worker of several",
            breaks = "shutdown.combo.wait-nocancel",
            shows = "it returned None")
    public static final class ShutdownWaitsForOneWorker extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new RememberingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    Future<?> only = running().size() > 1 ? running().get(0) : null;
                    super.shutdown(wait && only == null, cancelFutures);
                    if (wait && only != null) {
                        await(only);
                    }
                }
            };
        }
    }
}
