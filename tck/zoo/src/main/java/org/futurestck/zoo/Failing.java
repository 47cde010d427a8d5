package org.futurestck.zoo;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** Futures that hand out the outcome of a call wrongly. */
@SuppressWarnings("NullAway") // it does not see that the result of these futures may be null
final class Failing {

    private Failing() {}

    /** Runs the call for its effects only. */
    @Exhibit(
            mistake = "result() never hands out the value",
            breaks = "future.result.value",
            shows = "f.result() returned None")
    public static final class ResultIsLost extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    super.result(timeout);
                    return null;
                }
            };
        }
    }

    /** Raises what the platform's own future raises. */
    @Exhibit(
            mistake = "result() wraps the error of the call in another one",
            breaks = "future.result.reraises-same",
            shows = "java.util.concurrent.ExecutionException",
            alone = {@Alone(rule = "pattern.per-future-exception", shows = "ExecutionException")})
    public static final class ResultWrapsErrors extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    try {
                        return super.result(timeout);
                    } catch (CancelledError | TimeoutError e) {
                        throw e;
                    } catch (Throwable raised) {
                        throw new ExecutionException(raised);
                    }
                }
            };
        }
    }

    /** Clears the error after it was raised, to raise it once only. */
    @Exhibit(
            mistake = "result() raises the error of the call only the first time",
            breaks = "future.result.reraises-same",
            shows = "returned None")
    public static final class ErrorIsHandedOutOnce extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                private volatile boolean raised;

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    if (raised) {
                        return null;
                    }
                    try {
                        return super.result(timeout);
                    } finally {
                        raised = done() && !cancelled() && exception() != null;
                    }
                }
            };
        }
    }

    /** Is written as if only failed calls were asked. */
    @Exhibit(
            mistake = "exception() raises when the call raised nothing",
            breaks = "future.exception.none",
            shows = "NoSuchElementException")
    public static final class ExceptionIsNeverNone extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Throwable exception(@Nullable Duration timeout) {
                    Throwable raised = super.exception(timeout);
                    if (raised == null) {
                        throw new NoSuchElementException("the call raised nothing");
                    }
                    return raised;
                }
            };
        }
    }

    /** Is written by means of result(). */
    @Exhibit(
            mistake = "exception() raises the error of the call",
            breaks = "future.exception.returns",
            shows = "raised")
    public static final class ExceptionRaisesTheError extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Throwable exception(@Nullable Duration timeout) {
                    Throwable raised = super.exception(timeout);
                    if (raised != null) {
                        throw Wrongly.raise(raised);
                    }
                    return null;
                }
            };
        }
    }

    /** Reads the field of the error and nothing else. */
    @Exhibit(
            mistake = "exception() of a call that is not over returns None",
            breaks = "future.exception.waits",
            shows = "returned None")
    public static final class ExceptionDoesNotWait extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Throwable exception(@Nullable Duration timeout) {
                    return done() ? super.exception(timeout) : null;
                }
            };
        }
    }

    /** Accepts the argument and forgets it. */
    @Exhibit(
            mistake = "exception(timeout) waits without limit",
            breaks = "future.exception.timeout",
            shows = "nothing has moved")
    public static final class ExceptionIgnoresTimeout extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Throwable exception(@Nullable Duration timeout) {
                    return super.exception(null);
                }
            };
        }
    }

    /** Takes the end of its own patience for an error of the call. */
    @Exhibit(
            mistake = "exception(timeout) returns the TimeoutError",
            breaks = "future.exception.timeout",
            shows = "it returned")
    public static final class ExceptionReturnsTimeoutError extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Throwable exception(@Nullable Duration timeout) {
                    try {
                        return super.exception(timeout);
                    } catch (TimeoutError e) {
                        return e;
                    }
                }
            };
        }
    }

    /** Counts nanoseconds in 32 bits. */
    @Exhibit(
            mistake = "exception(600) does not wait",
            breaks = "future.exception.timeout-types",
            shows = "raised TimeoutError")
    public static final class ExceptionTimeoutOverflows extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Throwable exception(@Nullable Duration timeout) {
                    return super.exception(timeout == null ? null : Duration.ofNanos((int) timeout.toNanos()));
                }
            };
        }
    }

    /** Stores a cancellation as if it were the error of the call. */
    @Exhibit(
            mistake = "exception() of a cancelled call returns the CancelledError",
            breaks = "future.exception.cancelled",
            shows = "it returned",
            alone = {
                @Alone(rule = "pattern.exception-on-cancelled-in-done", shows = "but cancelled.exception() returned")
            })
    public static final class ExceptionReturnsCancelledError extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Throwable exception(@Nullable Duration timeout) {
                    try {
                        return super.exception(timeout);
                    } catch (CancelledError e) {
                        return e;
                    }
                }
            };
        }
    }
}
