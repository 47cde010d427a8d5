package org.futurestck.zoo;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** Bare futures that are finished wrongly. */
@SuppressWarnings("NullAway") // it does not see that the result of these futures may be null
final class Finishing {

    private Finishing() {}

    /** Has only executors in mind, which run a call at once. */
    @Exhibit(
            mistake = "a bare future is running from the beginning",
            breaks = "future.not-created-directly",
            shows = "f.running() returned True")
    public static final class BareFutureStartsRunning extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            good.setRunningOrNotifyCancel();
            return good;
        }
    }

    /** Publishes the state before the value, and the value never. */
    @Exhibit(
            mistake = "set_result() finishes the future without its value",
            breaks = "producer.set-result",
            shows = "returned None")
    public static final class SetResultDropsTheValue extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void setResult(@Nullable Object result) {
                    super.setResult(null);
                }
            };
        }
    }

    /** Wants to tell the errors of calls from its own. */
    @Exhibit(
            mistake = "set_exception() wraps the error in another one",
            breaks = "producer.set-exception",
            shows = "java.util.concurrent.ExecutionException")
    public static final class SetExceptionWrapsTheError extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void setException(Throwable exception) {
                    super.setException(new ExecutionException(exception));
                }
            };
        }
    }

    /** Forgets to take the mark away on one of two ways. */
    @Exhibit(
            mistake = "after set_exception() the future is still running",
            breaks = "producer.set-exception",
            shows = "f.running() returned True")
    public static final class FailedBareFutureStaysRunning extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                private volatile boolean failed;

                @Override
                public void setException(Throwable exception) {
                    super.setException(exception);
                    failed = true;
                }

                @Override
                public boolean running() {
                    return failed || super.running();
                }
            };
        }
    }

    /** Notifies on one of two ways. */
    @Exhibit(
            mistake = "threads that wait in result() are not woken by set_exception()",
            breaks = "producer.set-wakes-waiters",
            shows = "nothing has moved")
    public static final class SetExceptionWakesNobody extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    boolean late = done();
                    try {
                        return super.result(timeout);
                    } catch (TimeoutError e) {
                        throw e;
                    } catch (Throwable raised) {
                        if (!late) {
                            Wrongly.hang();
                        }
                        throw Wrongly.raise(raised);
                    }
                }
            };
        }
    }

    /** Does not look at the present state. */
    @Exhibit(
            mistake = "set_result() on a future that is done replaces its outcome",
            breaks = "producer.set-result.invalid-state",
            shows = "it returned None")
    public static final class SetResultOverwrites extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                private volatile @Nullable Object[] second;

                @Override
                public void setResult(@Nullable Object result) {
                    if (done()) {
                        second = new @Nullable Object[] {result};
                    } else {
                        super.setResult(result);
                    }
                }

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    return second == null ? super.result(timeout) : second[0];
                }
            };
        }
    }

    /** Raises the platform's own error. */
    @Exhibit(
            mistake = "set_result() and set_exception() on a future that is done raise IllegalStateException",
            breaks = "producer.set-result.invalid-state",
            shows = "java.lang.IllegalStateException",
            alone = @Alone(rule = "exc.invalid-state", shows = "java.lang.IllegalStateException"))
    public static final class InvalidStateIsIllegalState extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void setResult(@Nullable Object result) {
                    try {
                        super.setResult(result);
                    } catch (InvalidStateError e) {
                        throw new IllegalStateException(e.getMessage(), e);
                    }
                }

                @Override
                public void setException(Throwable exception) {
                    try {
                        super.setException(exception);
                    } catch (InvalidStateError e) {
                        throw new IllegalStateException(e.getMessage(), e);
                    }
                }
            };
        }
    }

    /** Has the test in set_result() only, and hides that from itself. */
    @Exhibit(
            mistake = "set_exception() on a future that is done raises nothing",
            breaks = "producer.set-exception.invalid-state",
            shows = "it returned None")
    public static final class SetExceptionIsSilentWhenLate extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void setException(Throwable exception) {
                    if (!done()) {
                        super.setException(exception);
                    }
                }
            };
        }
    }
}
