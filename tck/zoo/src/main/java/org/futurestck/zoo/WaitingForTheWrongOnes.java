package org.futurestck.zoo;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.jspecify.annotations.Nullable;

/** Functions {@code wait} that watch the wrong futures, or put them into the wrong set. */
final class WaitingForTheWrongOnes {

    private WaitingForTheWrongOnes() {}

    /** Takes its input for one future. */
    @Exhibit(
            mistake = "wait() returns when the first of its futures is done",
            breaks = "wait.waits-for-futures",
            shows = "not_done=[")
    public static final class WaitWatchesOne extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            if (timeout == null && !fs.isEmpty()) {
                good.wait(fs.subList(0, 1), null, returnWhen);
                return good.wait(fs, Duration.ZERO, returnWhen);
            }
            return good.wait(fs, timeout, returnWhen);
        }
    }

    /** Looks at the states, and registers some time later without another look. */
    @Exhibit(
            mistake = "wait() misses what gets done while it begins",
            breaks = "wait.waits-for-futures",
            shows = "nothing has moved")
    public static final class WaitLooksBeforeItRegisters extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            List<F> open = fs.stream().filter(future -> !future.done()).toList();
            Wrongly.spinUntil(() -> someDone(open));
            if (timeout == null && someDone(open)) {
                Wrongly.hang();
            }
            return good.wait(fs, timeout, returnWhen);
        }
    }

    /** Waits on a condition of the executor, and knows the executor of the first future only. */
    @Exhibit(
            mistake = "wait() refuses futures of different executors",
            breaks = "wait.different-executors",
            shows = "one executor at a time")
    public static final class WaitKnowsOneExecutor extends BrokenWait {

        private final Owners owners = new Owners();

        @Override
        Executor spoil(Executor good) {
            return owners.remembering(good);
        }

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            owners.refuseStrangers(fs);
            return good.wait(fs, timeout, returnWhen);
        }
    }

    /** Tests for a result. */
    @Exhibit(
            mistake = "wait() puts futures whose call failed among those that are not done",
            breaks = "wait.done-set",
            shows = "done=[], not_done=[f]")
    public static final class WaitCallsFailuresNotDone extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            Set<F> done = new LinkedHashSet<>(sets.done());
            Set<F> notDone = new LinkedHashSet<>(sets.notDone());
            done.removeIf(future -> timeout != null && failed(future) && notDone.add(future));
            return new DoneAndNotDone<>(done, notDone);
        }
    }

    /** Is content with what there is. */
    @Exhibit(
            mistake = "wait() forgets the futures that are not done as soon as one is done",
            breaks = "wait.partition",
            shows = "not_done=[]")
    public static final class WaitDropsTheRest extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            return sets.done().isEmpty() ? sets : new DoneAndNotDone<>(sets.done(), Set.of());
        }
    }

    /** Takes the name of the condition literally. */
    @Exhibit(
            mistake = "wait(FIRST_COMPLETED) returns one future as done, whatever is done beside it",
            breaks = "wait.partition",
            shows = "not_done=[f, h, i, j]")
    public static final class FirstCompletedReturnsOne extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            if (returnWhen != ReturnWhen.FIRST_COMPLETED || sets.done().isEmpty()) {
                return sets;
            }
            F first = sets.done().iterator().next();
            Set<F> rest = new LinkedHashSet<>(fs);
            rest.remove(first);
            return new DoneAndNotDone<>(Set.of(first), rest);
        }
    }

    /** Counts its input before it removes duplicates. */
    @Exhibit(
            mistake = "wait() waits twice for a future that it was given twice",
            breaks = "wait.duplicates-removed",
            shows = "nothing has moved")
    public static final class WaitCountsDuplicates extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            if (timeout == null && sets.done().size() + sets.notDone().size() < fs.size()) {
                Wrongly.hang();
            }
            return sets;
        }
    }
}
