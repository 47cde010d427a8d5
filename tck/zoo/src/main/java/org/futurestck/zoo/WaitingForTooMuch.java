package org.futurestck.zoo;

import java.time.Duration;
import java.util.List;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.jspecify.annotations.Nullable;

/** Functions {@code wait} that wait although they have seen enough. */
final class WaitingForTooMuch {

    private WaitingForTooMuch() {}

    /** Waits, and looks at nothing before. */
    @Exhibit(
            mistake = "wait(ALL_COMPLETED) hangs if all futures are done already",
            breaks = "wait.already-done",
            shows = "nothing has moved")
    public static final class WaitDoesNotLookFirst extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            if (timeout == null && returnWhen == ReturnWhen.ALL_COMPLETED && !fs.isEmpty() && allDone(fs)) {
                Wrongly.hang();
            }
            return good.wait(fs, timeout, returnWhen);
        }
    }

    /** Is woken by values only. */
    @Exhibit(
            mistake = "wait(FIRST_COMPLETED) does not return when a call fails",
            breaks = "wait.first-completed",
            shows = "nothing has moved")
    public static final class FirstCompletedIgnoresFailures extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            if (timeout == null
                    && returnWhen == ReturnWhen.FIRST_COMPLETED
                    && !sets.notDone().isEmpty()) {
                if (sets.done().stream().allMatch(BrokenWait::failed)) {
                    Wrongly.hang();
                }
            }
            return sets;
        }
    }

    /** Is woken by outcomes only. */
    @Exhibit(
            mistake = "wait(FIRST_COMPLETED) does not return when a call is cancelled",
            breaks = "wait.first-completed-cancel",
            shows = "nothing has moved")
    public static final class FirstCompletedIgnoresCancellations extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            if (timeout == null
                    && returnWhen == ReturnWhen.FIRST_COMPLETED
                    && !sets.notDone().isEmpty()) {
                if (sets.done().stream().allMatch(Future::cancelled)) {
                    Wrongly.hang();
                }
            }
            return sets;
        }
    }

    /** Waits for the first one from now on. */
    @Exhibit(
            mistake = "wait(FIRST_COMPLETED) waits for a further future although one is done",
            breaks = "wait.first-completed-already-done",
            shows = "nothing has moved")
    public static final class FirstCompletedWantsAnother extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            if (timeout == null && returnWhen == ReturnWhen.FIRST_COMPLETED && someDone(fs) && !allDone(fs)) {
                Wrongly.hang();
            }
            return good.wait(fs, timeout, returnWhen);
        }
    }

    /** Looks for a failure and counts nothing. */
    @Exhibit(
            mistake = "wait(FIRST_EXCEPTION) does not return if no call fails",
            breaks = "wait.first-exception-none",
            shows = "nothing has moved")
    public static final class FirstExceptionHoldsOut extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            if (timeout == null
                    && returnWhen == ReturnWhen.FIRST_EXCEPTION
                    && sets.notDone().isEmpty()) {
                if (!fs.isEmpty() && fs.stream().noneMatch(BrokenWait::failed)) {
                    Wrongly.hang();
                }
            }
            return sets;
        }
    }

    /** Waits for the first failure from now on. */
    @Exhibit(
            mistake = "wait(FIRST_EXCEPTION) does not see a call that has failed already",
            breaks = "wait.first-exception-already-failed",
            shows = "nothing has moved")
    public static final class FirstExceptionWantsAnother extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            boolean there = fs.stream().anyMatch(BrokenWait::failed);
            if (timeout == null && returnWhen == ReturnWhen.FIRST_EXCEPTION && there && !allDone(fs)) {
                Wrongly.hang();
            }
            return good.wait(fs, timeout, returnWhen);
        }
    }
}
