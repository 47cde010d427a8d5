package org.futurestck.zoo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Futures that cannot be cancelled as they should be. */
final class Cancelling {

    private Cancelling() {}

    /** Leaves cancelling for later. */
    @Exhibit(mistake = "cancel() never cancels", breaks = "future.cancel.pending-true", shows = "it returned False")
    public static final class CancelSaysNoToPending extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean cancel() {
                    return false;
                }
            };
        }
    }

    /** Answers without changing the state. */
    @Exhibit(
            mistake = "cancel() on a pending call says yes and does nothing",
            breaks = "future.cancel.pending-true",
            shows = "nothing tells of a cancellation")
    public static final class CancelOnlySaysSo extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean cancel() {
                    return cancelled() || !running() && !done();
                }
            };
        }
    }

    /** Takes the wish of the caller for the deed. */
    @Exhibit(
            mistake = "cancel() on a running call says yes",
            breaks = "future.cancel.running-false",
            shows = "it returned True",
            alone = {
                @Alone(rule = "pattern.first-exception-early-termination", shows = "but slow.cancel() returned True")
            })
    public static final class CancelSaysYesToRunning extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean cancel() {
                    return super.cancel() || running();
                }
            };
        }
    }

    /** Notes the wish to cancel before it knows whether it will be granted. */
    @Exhibit(
            mistake = "cancel() on a running call says no, and the call looks cancelled all the same",
            breaks = "future.cancel.running-false",
            shows = "f.cancelled() returned True")
    public static final class RefusedCancelLeavesTraces extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                private volatile boolean asked;

                @Override
                public boolean cancel() {
                    asked = asked || running();
                    return super.cancel();
                }

                @Override
                public boolean cancelled() {
                    return asked || super.cancelled();
                }
            };
        }
    }

    /** Tests for running where it should test for pending. */
    @Exhibit(
            mistake = "cancel() on a finished call says yes",
            breaks = "future.cancel.finished-false",
            shows = "it returned True")
    public static final class CancelSaysYesToFinished extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean cancel() {
                    return super.cancel() || done();
                }
            };
        }
    }

    /** Drops the outcome because nobody seems to want it. */
    @Exhibit(
            mistake = "cancel() on a finished call says no, but nobody gets its outcome any more",
            breaks = "future.cancel.finished-false",
            shows = "raised CancelledError")
    public static final class CancelTakesTheOutcomeAway extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                private volatile boolean dropped;

                @Override
                public boolean cancel() {
                    dropped = dropped || done();
                    return super.cancel();
                }

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    if (dropped && !cancelled()) {
                        throw new CancelledError("there was an attempt to cancel");
                    }
                    return super.result(timeout);
                }
            };
        }
    }

    /** Returns the success of its compare-and-set. */
    @Exhibit(
            mistake = "cancel() on a cancelled call says no",
            breaks = "future.cancel.repeat-true",
            shows = "it returned False")
    public static final class SecondCancelSaysNo extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean cancel() {
                    return !cancelled() && super.cancel();
                }
            };
        }
    }

    /** Calls the callbacks before it knows that it was the first to cancel. */
    @Exhibit(
            mistake = "cancel() on a cancelled call calls the callbacks again",
            breaks = "future.cancel.repeat-true",
            shows = "was called 2 times")
    public static final class EachCancelCallsTheCallbacks extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                private final List<Consumer<? super Future<@Nullable Object>>> callbacks = new CopyOnWriteArrayList<>();

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    super.addDoneCallback(fn);
                    callbacks.add(fn);
                }

                @Override
                public boolean cancel() {
                    if (cancelled()) {
                        callbacks.forEach(fn -> fn.accept(this));
                    }
                    return super.cancel();
                }
            };
        }
    }

    /** Wants a lock that is held while the call runs. */
    @Exhibit(
            mistake = "cancel() on a running call waits for its end",
            breaks = "future.cancel.attempt-nonblocking",
            shows = "nothing has moved")
    public static final class CancelWaitsForTheCall extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean cancel() {
                    if (running()) {
                        exception();
                    }
                    return super.cancel();
                }
            };
        }
    }

    /** Does what {@code Future.cancel(true)} of the JDK does. */
    @Exhibit(
            mistake = "cancel() on a running call interrupts it",
            breaks = "future.cancel.attempt-nonblocking",
            shows = "the call of f ends, but this did not happen")
    public static final class CancelInterruptsTheCall extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {

                @Override
                @SuppressWarnings("unchecked") // the future hands out what the good one hands out
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
                    Future<T> future = super.submit(
                            given -> {
                                worker.set(Thread.currentThread());
                                return fn.call(given);
                            },
                            args);
                    return (Future<T>) new Interrupting((BareFuture<@Nullable Object>) future, worker);
                }
            };
        }
    }

    /** Interrupts its worker, if it has one already. */
    private static final class Interrupting extends ForwardingFuture {

        private final AtomicReference<@Nullable Thread> worker;

        Interrupting(BareFuture<@Nullable Object> good, AtomicReference<@Nullable Thread> worker) {
            super(good);
            this.worker = worker;
        }

        @Override
        public boolean cancel() {
            Thread thread = worker.get();
            if (thread != null && running()) {
                thread.interrupt();
            }
            return super.cancel();
        }
    }
}
