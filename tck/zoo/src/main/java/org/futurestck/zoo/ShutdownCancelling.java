package org.futurestck.zoo;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.reference.Futures;
import org.jspecify.annotations.Nullable;

/** Executors that cancel the wrong things when they are shut down. */
final class ShutdownCancelling {

    private ShutdownCancelling() {}

    /** Ends as many executors of the platform do. */
    @Exhibit(
            mistake = "shutdown() cancels the calls that have not started",
            breaks = "shutdown.cancel-futures-default-false",
            shows = "f.cancelled() returned True")
    public static final class ShutdownAlwaysCancels extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(wait, true);
                }
            };
        }
    }

    /** Follows an older edition. */
    @Exhibit(
            mistake = "shutdown(cancel_futures=True) cancels nothing",
            breaks = "shutdown.cancel-futures-cancels-pending",
            shows = "nothing has moved")
    public static final class CancelFuturesIsIgnored extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(wait, false);
                }
            };
        }
    }

    /** Is one off. */
    @Exhibit(
            mistake = "shutdown(cancel_futures=True) forgets the call that was submitted last",
            breaks = "shutdown.cancel-futures-cancels-pending",
            shows = "nothing has moved")
    public static final class LastCallIsNotCancelled extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new RememberingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(false, false);
                    if (cancelFutures) {
                        futures().subList(0, Math.max(0, futures().size() - 1)).forEach(Future::cancel);
                    }
                    super.shutdown(wait, false);
                }
            };
        }
    }

    /** Guards everything with one flag. */
    @Exhibit(
            mistake = "a second shutdown() cancels nothing",
            breaks = "shutdown.cancel-futures-cancels-pending",
            shows = "nothing has moved")
    public static final class SecondShutdownCancelsNothing extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            AtomicBoolean first = new AtomicBoolean(true);
            return new ForwardingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(wait, first.getAndSet(false) && cancelFutures);
                }
            };
        }
    }

    /** Wants to be done soon. */
    @Exhibit(
            mistake = "shutdown(cancel_futures=True) interrupts running calls",
            breaks = "shutdown.cancel-futures-spares-started",
            shows = "InterruptedException")
    public static final class RunningCallsAreInterrupted extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            Set<Thread> working = ConcurrentHashMap.newKeySet();
            return new ForwardingExecutor(good) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    return super.submit(
                            given -> {
                                working.add(Thread.currentThread());
                                try {
                                    return fn.call(given);
                                } finally {
                                    working.remove(Thread.currentThread());
                                }
                            },
                            args);
                }

                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(false, cancelFutures);
                    if (cancelFutures) {
                        working.forEach(Thread::interrupt);
                    }
                    super.shutdown(wait, false);
                }
            };
        }
    }

    /** Thinks that there is nothing left to wait for. */
    @Exhibit(
            mistake = "shutdown(wait=True, cancel_futures=True) does not wait",
            breaks = "shutdown.cancel-and-wait",
            shows = "it returned None")
    public static final class CancellingShutdownDoesNotWait extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(wait && !cancelFutures, cancelFutures);
                }
            };
        }
    }

    /** Looks at one argument only. */
    @Exhibit(
            mistake = "shutdown(wait=True, cancel_futures=True) cancels nothing",
            breaks = "shutdown.cancel-and-wait-rest-cancelled",
            shows = "f.cancelled() returned False")
    public static final class WaitingShutdownDoesNotCancel extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(wait, cancelFutures && !wait);
                }
            };
        }
    }

    /** Cancels until it is told that there is nothing more to cancel, as it believes. */
    @Exhibit(
            mistake = "shutdown(cancel_futures=True) stops at a call that was cancelled before",
            breaks = "shutdown.combo.nowait-cancel",
            shows = "f.result() did not return")
    public static final class CancellingStopsAtTheCancelled extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new RememberingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(false, false);
                    if (cancelFutures) {
                        futures().stream()
                                .takeWhile(future -> !future.cancelled())
                                .forEach(Future::cancel);
                    }
                    super.shutdown(wait, false);
                }
            };
        }
    }

    /** Was tried with a single worker. */
    @Exhibit(
            mistake = "shutdown(wait=True, cancel_futures=True) waits for the first worker that gets free",
            breaks = "shutdown.combo.wait-cancel",
            shows = "it returned None")
    public static final class CancellingShutdownWaitsForOneWorker extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new RememberingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    List<Future<?>> running = running();
                    boolean hasty = wait && cancelFutures && running.size() > 1;
                    super.shutdown(wait && !hasty, cancelFutures);
                    if (hasty) {
                        new Futures().wait(running, null, ReturnWhen.FIRST_COMPLETED);
                    }
                }
            };
        }
    }
}
