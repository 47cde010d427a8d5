package org.futurestck.zoo;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.futurestck.binding.tensorlake.FunctionCallFailure;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.TimeoutError;
import org.futurestck.kit.spi.Session;
import org.jspecify.annotations.Nullable;

/** Futures of function calls that tell something wrong. */
final class TrackingCalls {

    private TrackingCalls() {}

    /** Overwrites the results of a map one by the other. */
    @Exhibit(
            mistake = "the future of a map gives the last result only",
            breaks = "tensorlake.future.tracks-operation",
            shows = "m.result() returned [[2]]")
    public static final class MapKeepsTheLast extends BrokenRunner {
        @Override
        @Nullable
        Object call(Session good, Asked asked) throws Throwable {
            if (!asked.isOfModule("map") || ((List<?>) asked.args().get(1)).isEmpty()) {
                return asked.of(good);
            }
            List<?> items = (List<?>) asked.args().get(1);
            return asked.with(List.of(asked.args().get(0), List.of(items.get(items.size() - 1))))
                    .of(good);
        }
    }

    /** Counts nanoseconds in 32 bits. */
    @Exhibit(
            mistake = "result(timeout=600) does not wait",
            breaks = "tensorlake.future.result-blocks",
            shows = "it raised TimeoutError")
    public static final class ResultOverflows extends BrokenRunner {
        @Override
        @Nullable
        Object call(Session good, Asked asked) throws Throwable {
            if (!asked.is("result") || !asked.has("timeout")) {
                return asked.of(good);
            }
            BigDecimal nanos = new BigDecimal(String.valueOf(asked.kwargs().get("timeout"))).movePointRight(9);
            return asked.with("timeout", new BigDecimal(Math.max(0, nanos.intValue())).movePointLeft(9))
                    .of(good);
        }
    }

    /** Asks whether there is a value. */
    @Exhibit(
            mistake = "done() of a failed call returns False",
            breaks = "tensorlake.future.done",
            shows = "f.done() returned False")
    public static final class FailedIsNotDone extends BrokenRunner {
        @Override
        @Nullable
        Object call(Session good, Asked asked) throws Throwable {
            boolean failed = asked.target() instanceof Future<?> future && future.exception() != null;
            return asked.is("done") && failed ? Boolean.valueOf(false) : asked.of(good);
        }
    }

    /** Hands out what the function has raised. */
    @Exhibit(
            mistake = "result() raises the very error of the function",
            breaks = "tensorlake.future.result-function-failure",
            shows = "f.result() raised java.lang.IllegalStateException")
    public static final class ResultRaisesTheError extends BrokenRunner {
        @Override
        @Nullable
        Object call(Session good, Asked asked) throws Throwable {
            try {
                return asked.of(good);
            } catch (FunctionCallFailure failure) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
        }
    }

    /** Returns what there is when the time is over, as the local runner of an old SDK did. */
    @Exhibit(
            mistake = "result(timeout) returns None when the time is over",
            breaks = "tensorlake.future.result-timeout",
            shows = "it returned None")
    public static final class ResultIsNoneOnTimeout extends BrokenRunner {
        @Override
        @Nullable
        Object call(Session good, Asked asked) throws Throwable {
            try {
                return asked.of(good);
            } catch (TimeoutError late) {
                return null;
            }
        }
    }

    /** Raises what the language has. */
    @Exhibit(
            mistake = "result(timeout) raises the platform's own timeout",
            breaks = "tensorlake.future.result-timeout",
            shows = "it raised java.util.concurrent.TimeoutException")
    public static final class ResultRaisesPlatformTimeout extends BrokenRunner {
        @Override
        @Nullable
        Object call(Session good, Asked asked) throws Throwable {
            try {
                return asked.of(good);
            } catch (TimeoutError late) {
                TimeoutException own = new TimeoutException(late.getMessage());
                own.initCause(late);
                throw own;
            }
        }
    }

    /** Never looks whether there was a failure. */
    @Exhibit(
            mistake = "exception is always None",
            breaks = "tensorlake.future.exception-property",
            shows = "f.exception returned None")
    public static final class ExceptionIsForgotten extends BrokenRunner {
        @Override
        @Nullable
        Object get(Session good, Object target, String name) throws Throwable {
            return name.equals("exception") ? null : good.get(target, name);
        }
    }

    /** Does what the method of that name does for executors. */
    @Exhibit(
            mistake = "exception waits for the end of the call",
            breaks = "tensorlake.future.exception-nonblocking",
            shows = "nothing has moved")
    public static final class ExceptionWaits extends BrokenRunner {
        @Override
        @Nullable
        Object get(Session good, Object target, String name) throws Throwable {
            if (name.equals("exception")) {
                try {
                    ((Future<?>) target).result();
                } catch (FunctionCallFailure failure) {
                    return failure;
                }
            }
            return good.get(target, name);
        }
    }

    /** Takes the name of the function for the id of its call. */
    @Exhibit(
            mistake = "all calls have the same id",
            breaks = "tensorlake.future.id",
            shows = "f.id returned 'call', and g.id returned 'call'")
    public static final class IdsAreShared extends BrokenRunner {
        @Override
        @Nullable
        Object get(Session good, Object target, String name) throws Throwable {
            return name.equals("id") ? "call" : good.get(target, name);
        }
    }
}
