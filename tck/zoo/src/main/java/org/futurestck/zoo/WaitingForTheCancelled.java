package org.futurestck.zoo;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** Futures that tell wrongly of a cancellation those who ask for the result. */
@SuppressWarnings("NullAway") // it does not see that the result of these futures may be null
final class WaitingForTheCancelled {

    private WaitingForTheCancelled() {}

    /** Finds no error and no value, and hands out what it found. */
    @Exhibit(
            mistake = "result() of a cancelled call returns nothing",
            breaks = "future.result.cancelled",
            shows = "it returned None",
            alone = {@Alone(rule = "pattern.result-on-cancelled-raises", shows = "but cancelled.result() returned None")
            })
    public static final class ResultOfCancelledIsNone extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    return cancelled() ? null : super.result(timeout);
                }
            };
        }
    }

    /** Looks at the clock before it looks at the state. */
    @Exhibit(
            mistake = "result(0) of a cancelled call raises TimeoutError",
            breaks = "future.result.cancelled",
            shows = "raised TimeoutError")
    public static final class DeadlineBeatsCancellation extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    if (cancelled() && Duration.ZERO.equals(timeout)) {
                        throw new TimeoutError("no time is left");
                    }
                    return super.result(timeout);
                }
            };
        }
    }

    /** Lets the error of the platform's own future through. */
    @Exhibit(
            mistake = "result() of a cancelled call raises an error that nobody who knows the documents catches",
            breaks = "future.result.cancelled",
            shows = "java.util.concurrent.CancellationException",
            alone = @Alone(rule = "exc.cancelled-error", shows = "java.util.concurrent.CancellationException"))
    public static final class ResultRaisesPlatformCancellation extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    try {
                        return super.result(timeout);
                    } catch (CancelledError e) {
                        throw new CancellationException();
                    }
                }
            };
        }
    }

    /** Leaves it to the worker to tell that a call was cancelled. */
    @Exhibit(
            mistake = "a thread that waits in result() is not told of the cancellation",
            breaks = "future.result.cancelled",
            shows = "nothing has moved")
    public static final class CancelDoesNotWakeWaiters extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    boolean late = done();
                    try {
                        return super.result(timeout);
                    } catch (CancelledError e) {
                        if (!late) {
                            Wrongly.hang();
                        }
                        throw e;
                    }
                }
            };
        }
    }
}
