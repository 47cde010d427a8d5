package org.futurestck.zoo;

import java.time.Duration;
import java.util.List;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.jspecify.annotations.Nullable;

/** Functions {@code wait} that return before they have seen enough. */
final class WaitingForTooLittle {

    private WaitingForTooLittle() {}

    /** Is not complete yet. */
    @Exhibit(
            mistake = "wait() does not know FIRST_EXCEPTION",
            breaks = "wait.return-when-constants",
            shows = "no such condition")
    public static final class OneConditionIsMissing extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            if (returnWhen == ReturnWhen.FIRST_EXCEPTION) {
                throw new IllegalArgumentException("no such condition: " + returnWhen);
            }
            return good.wait(fs, timeout, returnWhen);
        }
    }

    /** Reads the outcomes in a loop that an error leaves. */
    @Exhibit(
            mistake = "wait(ALL_COMPLETED) returns when a call fails",
            breaks = "wait.all-completed",
            shows = "not_done=[g]")
    public static final class AllCompletedStopsOnFailure extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            boolean all = returnWhen == ReturnWhen.ALL_COMPLETED;
            return good.wait(fs, timeout, all ? ReturnWhen.FIRST_EXCEPTION : returnWhen);
        }
    }

    /** Takes two conditions for one. */
    @Exhibit(
            mistake = "wait(FIRST_EXCEPTION) returns when a call returns",
            breaks = "wait.first-exception",
            shows = "done=[f], not_done=[g",
            alone = {@Alone(rule = "pattern.no-failure-else-branch", shows = "returned done=[first], not_done=[second]")
            })
    public static final class FirstExceptionTakesValues extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            boolean exception = returnWhen == ReturnWhen.FIRST_EXCEPTION;
            return good.wait(fs, timeout, exception ? ReturnWhen.FIRST_COMPLETED : returnWhen);
        }
    }

    /** Asks for the result, and takes whatever is raised for a failure. */
    @Exhibit(
            mistake = "wait(FIRST_EXCEPTION) returns when a call is cancelled",
            breaks = "wait.first-exception-cancel-not-exception",
            shows = "done=[f], not_done=[g]")
    public static final class FirstExceptionTakesCancellations extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            boolean cancelled = fs.stream().anyMatch(Future::cancelled);
            if (returnWhen == ReturnWhen.FIRST_EXCEPTION && cancelled) {
                return good.wait(fs, Duration.ZERO, returnWhen);
            }
            return good.wait(fs, timeout, returnWhen);
        }
    }
}
