package org.futurestck.zoo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.jspecify.annotations.Nullable;

/** Functions {@code as_completed} that hand out the wrong futures, or in the wrong order. */
final class HandingOut {

    private HandingOut() {}

    /** Waits for one future after the other. */
    @Exhibit(
            mistake = "as_completed() hands the futures out in the order of the input",
            breaks = "as_completed.yields-as-complete",
            shows = "nothing has moved",
            alone = {
                @Alone(rule = "pattern.future-to-input-map", shows = "nothing has moved"),
                @Alone(rule = "pattern.out-of-submission-order", shows = "nothing has moved"),
                @Alone(rule = "pattern.doc-url-example", shows = "nothing has moved")
            })
    public static final class AsCompletedKeepsTheOrder extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            Iterator<F> inOrder = new LinkedHashSet<>(fs).iterator();
            return new ForwardingIterator<>(good.asCompleted(fs, timeout)) {
                @Override
                public F next() {
                    if (timeout != null) {
                        return super.next();
                    }
                    F next = inOrder.next();
                    good.wait(List.of(next), null, ReturnWhen.ALL_COMPLETED);
                    return next;
                }
            };
        }
    }

    /** Has a queue for each executor. */
    @Exhibit(
            mistake = "as_completed() refuses futures of different executors",
            breaks = "as_completed.different-executors",
            shows = "one executor at a time")
    public static final class AsCompletedKnowsOneExecutor extends BrokenAsCompleted {

        private final Owners owners = new Owners();

        @Override
        Executor spoil(Executor good) {
            return owners.remembering(good);
        }

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            owners.refuseStrangers(fs);
            return good.asCompleted(fs, timeout);
        }
    }

    /** Tests for a result. */
    @Exhibit(
            mistake = "as_completed() leaves out the futures that failed before the call",
            breaks = "as_completed.exactly-once-all",
            shows = "the end of the iterator")
    public static final class AsCompletedSkipsFailures extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            List<F> rest =
                    fs.stream().filter(future -> !BrokenWait.failed(future)).toList();
            return good.asCompleted(rest, timeout);
        }
    }

    /** Looks at the states, and registers some time later without another look. */
    @Exhibit(
            mistake = "as_completed() misses what gets done while it begins",
            breaks = "as_completed.exactly-once-all",
            shows = "the end of the iterator")
    public static final class AsCompletedLooksBeforeItRegisters extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            List<F> seen = new ArrayList<>(fs);
            List<F> open = fs.stream().filter(future -> !future.done()).toList();
            Wrongly.spinUntil(() -> BrokenWait.someDone(open));
            seen.removeIf(future -> open.contains(future) && future.done());
            return good.asCompleted(seen, timeout);
        }
    }

    /** Removes no duplicates. */
    @Exhibit(
            mistake = "as_completed() hands out a future as often as it was given",
            breaks = "as_completed.duplicates-once",
            shows = "next(i) returned f")
    public static final class AsCompletedKeepsDuplicates extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            Deque<F> again = new ArrayDeque<>();
            return new ForwardingIterator<>(good.asCompleted(fs, timeout)) {
                @Override
                public boolean hasNext() {
                    return !again.isEmpty() || super.hasNext();
                }

                @Override
                public F next() {
                    if (!again.isEmpty()) {
                        return again.pop();
                    }
                    F next = super.next();
                    again.addAll(Collections.nCopies(Collections.frequency(fs, next) - 1, next));
                    return next;
                }
            };
        }
    }

    /** Appends what was done at the call to the queue of those that get done. */
    @Exhibit(
            mistake = "as_completed() hands out what was done at the call after what got done later",
            breaks = "as_completed.completed-first",
            shows = "next(i) returned g")
    public static final class AsCompletedPutsTheDoneLast extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            Set<F> open = new LinkedHashSet<>(fs);
            Deque<F> done = new ArrayDeque<>(open.stream().filter(Future::done).toList());
            open.removeAll(done);
            return new ForwardingIterator<>(good.asCompleted(open, timeout)) {
                @Override
                public boolean hasNext() {
                    return !done.isEmpty() || super.hasNext();
                }

                @Override
                public F next() {
                    if (!done.isEmpty() && open.stream().noneMatch(Future::done)) {
                        return done.pop();
                    }
                    F next = super.next();
                    open.remove(next);
                    return next;
                }
            };
        }
    }

    /** Collects what gets done in a list without a lock, and does not reverse it. */
    @Exhibit(
            mistake = "as_completed() hands out the latest of those that are done",
            breaks = "as_completed.completion-order",
            shows = "returned")
    public static final class AsCompletedYieldsTheLatest extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            Set<F> open = new LinkedHashSet<>(fs);
            Deque<F> stack = new ArrayDeque<>();
            return new ForwardingIterator<>(good.asCompleted(fs, timeout)) {
                @Override
                public boolean hasNext() {
                    return !stack.isEmpty() || super.hasNext();
                }

                @Override
                public F next() {
                    if (stack.isEmpty()) {
                        do {
                            F next = super.next();
                            open.remove(next);
                            stack.push(next);
                        } while (open.stream().anyMatch(Future::done));
                    }
                    return stack.pop();
                }
            };
        }
    }

    /** Asks for the first future by its index. */
    @Exhibit(
            mistake = "as_completed() takes lists only",
            breaks = "as_completed.mapping-input",
            shows = "a list is needed")
    public static final class AsCompletedWantsLists extends BrokenSubject {

        @Override
        ModuleFunctions spoil(ModuleFunctions good) {
            return new UnwrappingFunctions(good) {
                @Override
                public <F extends Future<?>> CompletionIterator<F> asCompleted(
                        Iterable<? extends F> fs, @Nullable Duration timeout) {
                    if (!(fs instanceof List)) {
                        throw new IllegalArgumentException("a list is needed");
                    }
                    return super.asCompleted(fs, timeout);
                }
            };
        }
    }
}
