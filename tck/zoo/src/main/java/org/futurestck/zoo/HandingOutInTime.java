package org.futurestck.zoo;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** Functions {@code as_completed} that make something wrong of the timeout. */
final class HandingOutInTime {

    private HandingOutInTime() {}

    /** Passes the timeout to a method that takes less than zero for no limit. */
    @Exhibit(
            mistake = "as_completed(timeout=-1) waits without limit",
            breaks = "as_completed.timeout-raises",
            shows = "nothing has moved")
    public static final class AsCompletedTakesLessThanNothingForNoLimit extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            return good.asCompleted(fs, timeout != null && timeout.isNegative() ? null : timeout);
        }
    }

    /** Passes seconds to a method that takes milliseconds. */
    @Exhibit(
            mistake = "as_completed(timeout) gives up a thousand times too early",
            breaks = "as_completed.timeout-raises",
            shows = "it did so after 0.0")
    public static final class AsCompletedTakesSecondsForMillis extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            return good.asCompleted(fs, timeout == null ? null : timeout.dividedBy(1000));
        }
    }

    /** Counts nanoseconds in 32 bits. */
    @Exhibit(
            mistake = "as_completed(timeout=600) does not wait",
            breaks = "as_completed.timeout-int-float",
            shows = "raised TimeoutError")
    public static final class AsCompletedTimeoutOverflows extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            return good.asCompleted(fs, timeout == null ? null : Duration.ofNanos((int) timeout.toNanos()));
        }
    }

    /** Waits for each element as long as for all of them. */
    @Exhibit(
            mistake = "each element of as_completed() has the full timeout",
            breaks = "as_completed.timeout-total",
            shows = "returned h")
    public static final class EachElementHasTheFullTime extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            Set<F> left = new LinkedHashSet<>(fs);
            return new ForwardingIterator<>(good.asCompleted(fs, null)) {
                @Override
                public F next() {
                    if (good.wait(left, timeout, ReturnWhen.FIRST_COMPLETED)
                            .done()
                            .isEmpty()) {
                        throw new TimeoutError("no further one was done in time");
                    }
                    F next = super.next();
                    left.remove(next);
                    return next;
                }
            };
        }
    }

    /** Does nothing before the first element is asked for. */
    @Exhibit(
            mistake = "the time of as_completed() runs from the first next()",
            breaks = "as_completed.timeout-from-call",
            shows = "returned f")
    public static final class AsCompletedStartsItsClockLate extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            return new CompletionIterator<>() {
                private @Nullable CompletionIterator<F> begun;

                @Override
                public boolean hasNext() {
                    return begun == null ? !fs.isEmpty() : begun.hasNext();
                }

                @Override
                public F next() {
                    if (begun == null) {
                        begun = good.asCompleted(fs, timeout);
                    }
                    return begun.next();
                }

                @Override
                public void close() {
                    if (begun != null) {
                        begun.close();
                    }
                }
            };
        }
    }

    /** Looks at the clock before it looks into the queue. */
    @Exhibit(
            mistake = "next() raises TimeoutError although a future is there",
            breaks = "as_completed.timeout-available-wins",
            shows = "it raised TimeoutError")
    public static final class DeadlineBeatsCompletion extends BrokenAsCompleted {

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            long begin = System.nanoTime();
            Set<F> atTheCall = new LinkedHashSet<>(fs);
            atTheCall.removeIf(future -> !future.done());
            return new ForwardingIterator<>(good.asCompleted(fs, timeout)) {
                private int handedOut;

                @Override
                public F next() {
                    boolean over = timeout != null && System.nanoTime() - begin >= timeout.toNanos();
                    if (over && handedOut >= atTheCall.size() && hasNext()) {
                        throw new TimeoutError("the time is over");
                    } else if (!hasNext()) {
                        throw new NoSuchElementException("every future has been handed out");
                    }
                    handedOut++;
                    return super.next();
                }
            };
        }
    }
}
