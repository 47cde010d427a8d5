package org.futurestck.reference;

import java.time.Duration;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.jspecify.annotations.Nullable;

/**
 * Waits for several futures, of this and any other implementation of the binding, in time linear in their number.
 *
 * <p>Whoever waits in vain leaves nothing behind on the reference's own futures; on others, whose callbacks cannot be
 * removed, an empty callback. An interrupted {@link #wait} throws {@link InterruptedException}. Stateless and safe for use
 * by any number of threads.
 */
public final class Futures implements ModuleFunctions {

    /** Creates the functions; all instances do the same. */
    public Futures() {}

    @Override
    public <F extends Future<?>> DoneAndNotDone<F> wait(
            Iterable<? extends F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
        Objects.requireNonNull(returnWhen, "returnWhen");
        Deadline deadline = Deadline.after(timeout);
        Collection<F> futures = fs instanceof Set<? extends F> set ? new ArrayList<>(set) : distinct(fs);
        List<F> open = new ArrayList<>();
        boolean met = false;
        for (F future : futures) {
            if (!future.done()) {
                open.add(future);
            } else if (!met) {
                met = WaitCondition.isMetBy(returnWhen, future);
            }
        }
        if (!met && !open.isEmpty()) {
            awaitSome(open, deadline, returnWhen);
        }
        return split(futures);
    }

    private static void awaitSome(List<? extends Future<?>> open, Deadline deadline, ReturnWhen returnWhen) {
        if (deadline.passed()) {
            return;
        }
        WaitCondition condition = new WaitCondition(returnWhen, open.size());
        Watch watch = new Watch(condition);
        try {
            for (Future<?> future : open) {
                watch.begin(future);
                if (condition.met()) {
                    return;
                }
            }
            condition.await(deadline);
        } catch (InterruptedException e) {
            throw Sneaky.raise(e);
        } finally {
            watch.end(open);
        }
    }

    private static <F extends Future<?>> DoneAndNotDone<F> split(Collection<F> futures) {
        List<F> done = new ArrayList<>();
        List<F> notDone = new ArrayList<>();
        for (F future : futures) {
            (future.done() ? done : notDone).add(future);
        }
        return new DoneAndNotDone<>(new DistinctList<>(done), new DistinctList<>(notDone));
    }

    /** A set without look-up, to be copied; it halves the time of a loop that waits for one future after the other. */
    private static final class DistinctList<F> extends AbstractSet<F> {

        private final List<F> distinct;

        DistinctList(List<F> distinct) {
            this.distinct = distinct;
        }

        @Override
        public Iterator<F> iterator() {
            return distinct.iterator();
        }

        @Override
        public int size() {
            return distinct.size();
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Iterate to the end or close the iterator; until then it stays registered with the futures that are not done.
     */
    @Override
    public <F extends Future<?>> CompletionIterator<F> asCompleted(
            Iterable<? extends F> fs, @Nullable Duration timeout) {
        Deadline deadline = Deadline.after(timeout);
        return new CompletionOrder<>(distinct(fs), deadline);
    }

    private static <F extends Future<?>> Set<F> distinct(Iterable<? extends F> fs) {
        Set<F> seen = new LinkedHashSet<>();
        for (F future : fs) {
            seen.add(Objects.requireNonNull(future, "a future is null"));
        }
        return seen;
    }
}
