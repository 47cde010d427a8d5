package org.futurestck.zoo;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** Module functions that are not told of every cancellation. */
final class UntoldCancellations {

    private UntoldCancellations() {}

    /** Bare futures that were cancelled, and whose executor, so to speak, has not come across them. */
    private static final class Untold {

        private final Set<Future<?>> futures = ConcurrentHashMap.newKeySet();

        BareFuture<@Nullable Object> watching(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {
                @Override
                public boolean cancel() {
                    futures.add(this);
                    return super.cancel();
                }

                @Override
                public boolean setRunningOrNotifyCancel() {
                    futures.remove(this);
                    return super.setRunningOrNotifyCancel();
                }
            };
        }

        boolean contains(Future<?> future) {
            return future.cancelled() && futures.contains(future);
        }

        void await(List<? extends Future<?>> fs) {
            while (fs.stream().anyMatch(this::contains)) {
                Thread.onSpinWait();
            }
        }
    }

    /** Leaves it to the executor to tell those who wait that a call was cancelled. */
    @Exhibit(
            mistake = "wait() counts a cancelled future only after its executor has come across it",
            breaks = "wait.cancelled-counts-as-completed",
            shows = "done=[], not_done=[f]")
    public static final class WaitWantsNotice extends BrokenWait {

        private final Untold untold = new Untold();

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return untold.watching(good);
        }

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            if (timeout == null) {
                untold.await(fs);
            }
            Set<F> done = new LinkedHashSet<>(sets.done());
            Set<F> notDone = new LinkedHashSet<>(sets.notDone());
            done.removeIf(future -> untold.contains(future) && notDone.add(future));
            return new DoneAndNotDone<>(done, notDone);
        }
    }

    /** Leaves it to the executor to tell those who iterate that a call was cancelled. */
    @Exhibit(
            mistake = "as_completed() hands out a cancelled future only after its executor has come across it",
            breaks = "as_completed.cancelled-yielded",
            shows = "it raised TimeoutError")
    public static final class AsCompletedWantsNotice extends BrokenAsCompleted {

        private final Untold untold = new Untold();

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return untold.watching(good);
        }

        @Override
        <F extends Future<?>> CompletionIterator<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout) {
            return new ForwardingIterator<>(good.asCompleted(fs, timeout)) {
                @Override
                public F next() {
                    F next = super.next();
                    if (timeout == null) {
                        untold.await(List.of(next));
                    } else if (untold.contains(next)) {
                        throw new TimeoutError("nobody was told");
                    }
                    return next;
                }
            };
        }
    }

    /** Empties the queue without telling anybody. */
    @Exhibit(
            mistake = "wait() hangs over futures that a shutdown has cancelled",
            breaks = "wait.cancelled-by-shutdown",
            shows = "nothing has moved")
    public static final class ShutdownTellsNobody extends BrokenWait {

        private final Owners owners = new Owners();
        private final Set<Future<?>> forgotten = ConcurrentHashMap.newKeySet();

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(owners.remembering(good)) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    super.shutdown(wait, cancelFutures);
                    if (cancelFutures) {
                        owners.of(good).stream().filter(Future::cancelled).forEach(forgotten::add);
                    }
                }
            };
        }

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            if (timeout == null && fs.stream().anyMatch(forgotten::contains)) {
                Wrongly.hang();
            }
            return good.wait(fs, timeout, returnWhen);
        }
    }
}
