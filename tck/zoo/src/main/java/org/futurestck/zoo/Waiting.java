package org.futurestck.zoo;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Future;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** Futures that wait wrongly for the result of a call. */
@SuppressWarnings("NullAway") // it does not see that the result of these futures may be null
final class Waiting {

    private Waiting() {}

    /** Waits on a condition of the whole executor, and does not test again when it is woken. */
    @Exhibit(
            mistake = "result() returns when any call of the executor ends",
            breaks = "future.result.waits",
            shows = "returned None")
    public static final class ResultWakesForAnyCall extends BrokenSubject {

        private static final class Bell {

            private CompletableFuture<Future<?>> next = new CompletableFuture<>();

            synchronized CompletableFuture<Future<?>> next() {
                return next;
            }

            synchronized void ring(Future<?> ended) {
                next.complete(ended);
                next = new CompletableFuture<>();
            }
        }

        @Override
        Executor spoil(Executor good) {
            Bell bell = new Bell();
            return new ForwardingExecutor(good, future -> {
                future.addDoneCallback(bell::ring);
                return new ForwardingFuture(future) {
                    @Override
                    public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                        CompletableFuture<Future<?>> next = bell.next();
                        return done() || timeout != null || next.get() == future ? super.result(timeout) : null;
                    }
                };
            });
        }
    }

    /** Accepts the argument and forgets it. */
    @Exhibit(
            mistake = "result(timeout) waits without limit",
            breaks = "future.result.timeout",
            shows = "nothing has moved")
    public static final class ResultIgnoresTimeout extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    return super.result(null);
                }
            };
        }
    }

    /** Passes the timeout to a method that takes less than zero for no limit. */
    @Exhibit(mistake = "result(-1) waits without limit", breaks = "future.result.timeout", shows = "nothing has moved")
    public static final class NegativeTimeoutWaitsForEver extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    return super.result(timeout != null && timeout.isNegative() ? null : timeout);
                }
            };
        }
    }

    /** Does not look why the wait ended. */
    @Exhibit(
            mistake = "result(timeout) returns nothing when the time is over",
            breaks = "future.result.timeout",
            shows = "it returned None")
    public static final class ResultReturnsNoneOnTimeout extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    try {
                        return super.result(timeout);
                    } catch (TimeoutError e) {
                        return null;
                    }
                }
            };
        }
    }

    /** Lets the error of the platform's own wait through. */
    @Exhibit(
            mistake = "result(timeout) raises an error that nobody who knows the documents catches",
            breaks = "future.result.timeout",
            shows = "java.util.concurrent.TimeoutException")
    public static final class ResultRaisesPlatformTimeout extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    try {
                        return super.result(timeout);
                    } catch (TimeoutError e) {
                        throw new TimeoutException();
                    }
                }
            };
        }
    }

    /** Passes seconds to a method that takes milliseconds. */
    @Exhibit(
            mistake = "result(timeout) gives up a thousand times too early",
            breaks = "future.result.timeout",
            shows = "it took")
    public static final class ResultTakesSecondsForMillis extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    return super.result(timeout == null ? null : timeout.dividedBy(1000));
                }
            };
        }
    }

    /** Counts nanoseconds in 32 bits. */
    @Exhibit(
            mistake = "result(600) does not wait",
            breaks = "future.result.timeout-int-float",
            shows = "raised TimeoutError")
    public static final class ResultTimeoutOverflows extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    return super.result(timeout == null ? null : Duration.ofNanos((int) timeout.toNanos()));
                }
            };
        }
    }

    /** Converts the timeout to a number before it looks whether there is one. */
    @Exhibit(
            mistake = "result(None) does not wait",
            breaks = "future.result.timeout-none",
            shows = "raised TimeoutError")
    public static final class NoneMeansNoTime extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result() throws Exception {
                    return super.result(null);
                }

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    return super.result(timeout == null ? Duration.ZERO : timeout);
                }
            };
        }
    }

    /** Sees no use in a call that nobody waits for. */
    @Exhibit(
            mistake = "result(timeout) cancels a pending call when the time is over",
            breaks = "state.pending.result0",
            shows = "f.cancelled() returned True")
    public static final class TimedOutResultCancels extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    try {
                        return super.result(timeout);
                    } catch (TimeoutError e) {
                        cancel();
                        throw e;
                    }
                }
            };
        }
    }
}
