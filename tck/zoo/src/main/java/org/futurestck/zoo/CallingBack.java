package org.futurestck.zoo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Futures that call their callbacks wrongly. */
@SuppressWarnings("NullAway") // it does not see that the result of these futures may be null
final class CallingBack {

    private CallingBack() {}

    /** Has two ways to finish and calls the callbacks on one of them. */
    @Exhibit(
            mistake = "callbacks are not called when the call raises",
            breaks = "callback.on-finish",
            shows = "this did not happen")
    public static final class CallbacksOnlyOnSuccess extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    super.addDoneCallback(done -> {
                        if (done.cancelled() || done.exception(Duration.ZERO) == null) {
                            fn.accept(done);
                        }
                    });
                }
            };
        }
    }

    /** Mixes up when a callback is added and when it is called. */
    @Exhibit(
            mistake = "callbacks are called as soon as they are added",
            breaks = "callback.on-finish",
            shows = "callback c called with f")
    public static final class CallbacksAtOnce extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    fn.accept(this);
                }
            };
        }
    }

    /** Wraps a future and hands the callback on as it is. */
    @Exhibit(
            mistake = "callbacks are called with another future",
            breaks = "callback.called-with-future",
            shows = "with")
    public static final class CallbackGetsTheInnerFuture extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    good().addDoneCallback(fn);
                }
            };
        }
    }

    /** Calls the callbacks where the worker publishes the outcome, and nowhere else. */
    @Exhibit(
            mistake = "callbacks are not called when the call is cancelled",
            breaks = "callback.on-cancel",
            shows = "this did not happen")
    public static final class CallbacksForgetCancellation extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    super.addDoneCallback(done -> {
                        if (!done.cancelled()) {
                            fn.accept(done);
                        }
                    });
                }
            };
        }
    }

    /** Runs a lock-free stack of callbacks as it finds it. */
    @Exhibit(
            mistake = "callbacks are called in reverse order",
            breaks = "callback.order",
            shows = "they were called in the order")
    public static final class CallbacksInReverse extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new CollectingFuture(good) {

                @Override
                void callAll(List<Consumer<? super Future<@Nullable Object>>> callbacks) {
                    List<Consumer<? super Future<@Nullable Object>>> reversed = new ArrayList<>(callbacks);
                    Collections.reverse(reversed);
                    reversed.forEach(this::call);
                }
            };
        }
    }

    /** Publishes the outcome after the callbacks have run. */
    @Exhibit(
            mistake = "inside a callback the future is not done",
            breaks = "callback.future-done-inside",
            shows = "f.done() returned False")
    public static final class CallbacksBeforeTheOutcome extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                private volatile boolean calling;

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    super.addDoneCallback(done -> {
                        calling = true;
                        try {
                            fn.accept(done);
                        } finally {
                            calling = false;
                        }
                    });
                }

                @Override
                public boolean done() {
                    return super.done() && !calling;
                }
            };
        }
    }

    /** Holds the lock of the future while callbacks run. */
    @Exhibit(
            mistake = "inside a callback result() waits for the callback to end",
            breaks = "callback.future-done-inside",
            shows = "this did not happen")
    public static final class CallbacksUnderTheLock extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                private final Semaphore lock = new Semaphore(1);

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    super.addDoneCallback(done -> {
                        lock.acquireUninterruptibly();
                        try {
                            fn.accept(done);
                        } finally {
                            lock.release();
                        }
                    });
                }

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    lock.acquireUninterruptibly();
                    lock.release();
                    return super.result(timeout);
                }
            };
        }
    }
}
