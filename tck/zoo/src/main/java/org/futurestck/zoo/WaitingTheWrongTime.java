package org.futurestck.zoo;

import java.time.Duration;
import java.util.List;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** Functions {@code wait} that make something wrong of the timeout. */
final class WaitingTheWrongTime {

    private WaitingTheWrongTime() {}

    /** Lets the error of an inner wait through. */
    @Exhibit(
            mistake = "wait() raises TimeoutError when the time is over",
            breaks = "wait.timeout",
            shows = "it raised TimeoutError")
    public static final class WaitRaisesTimeoutError extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            if (timeout != null && sets.done().isEmpty()) {
                throw new TimeoutError("no time is left");
            }
            return sets;
        }
    }

    /** Passes the timeout to a method that takes less than zero for no limit. */
    @Exhibit(mistake = "wait(timeout=-1) waits without limit", breaks = "wait.timeout", shows = "nothing has moved")
    public static final class WaitTakesLessThanNothingForNoLimit extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            return good.wait(fs, timeout != null && timeout.isNegative() ? null : timeout, returnWhen);
        }
    }

    /** Passes seconds to a method that takes milliseconds. */
    @Exhibit(mistake = "wait(timeout) gives up a thousand times too early", breaks = "wait.timeout", shows = "it took")
    public static final class WaitTakesSecondsForMillis extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            return good.wait(fs, timeout == null ? null : timeout.dividedBy(1000), returnWhen);
        }
    }

    /** Cancels what came too late. */
    @Exhibit(
            mistake = "wait(timeout) cancels the futures that are not done when the time is over",
            breaks = "wait.timeout",
            shows = "f.cancelled() returned True")
    public static final class WaitCancelsTheRest extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            if (timeout != null) {
                sets.notDone().forEach(Future::cancel);
            }
            return sets;
        }
    }

    /** Counts nanoseconds in 32 bits. */
    @Exhibit(mistake = "wait(timeout=600) does not wait", breaks = "wait.timeout-int-float", shows = "not_done=[f]")
    public static final class WaitTimeoutOverflows extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            return good.wait(fs, timeout == null ? null : Duration.ofNanos((int) timeout.toNanos()), returnWhen);
        }
    }
}
