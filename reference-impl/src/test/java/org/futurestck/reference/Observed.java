package org.futurestck.reference;

import java.time.Duration;
import java.util.List;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** Everything that can be seen of a future without changing it or waiting. */
record Observed(boolean cancelled, boolean running, boolean done, Object result, Object exception, boolean inDone) {

    static final Observed PENDING = new Observed(false, false, false, "timeout", "timeout", false);
    static final Observed RUNNING = new Observed(false, true, false, "timeout", "timeout", false);
    static final Observed CANCELLED = new Observed(true, false, true, "cancelled", "cancelled", true);

    static Observed returned(@Nullable Object value) {
        return new Observed(false, false, true, "returned " + value, "none", true);
    }

    static Observed raised(Throwable exception) {
        return new Observed(false, false, true, exception, exception, true);
    }

    static Observed of(Future<?> future) {
        DoneAndNotDone<Future<?>> split = new Futures().wait(List.of(future), Duration.ZERO, ReturnWhen.ALL_COMPLETED);
        return new Observed(
                future.cancelled(),
                future.running(),
                future.done(),
                resultOf(future),
                exceptionOf(future),
                split.done().contains(future) && !split.notDone().contains(future));
    }

    private static Object resultOf(Future<?> future) {
        try {
            return "returned " + future.result(Duration.ZERO);
        } catch (TimeoutError e) {
            return "timeout";
        } catch (CancelledError e) {
            return "cancelled";
        } catch (Throwable e) {
            return e;
        }
    }

    private static Object exceptionOf(Future<?> future) {
        try {
            Throwable raised = future.exception(Duration.ZERO);
            return raised == null ? "none" : raised;
        } catch (TimeoutError e) {
            return "timeout";
        } catch (CancelledError e) {
            return "cancelled";
        }
    }
}
