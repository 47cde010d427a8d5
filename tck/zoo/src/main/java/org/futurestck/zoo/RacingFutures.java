package org.futurestck.zoo;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.jspecify.annotations.Nullable;

/** Futures that go wrong only when two threads meet, for less than a microsecond. */
final class RacingFutures {

    private RacingFutures() {}

    /** Looks at the state before it takes the lock. */
    @Exhibit(
            mistake = "cancel() checks the state and then sets it, and another thread may start the call in between",
            breaks = "race.cancel-start",
            shows = "f.cancel() returned True",
            races = true)
    public static final class CancelChecksThenSets extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new OwnFuture() {

                @Override
                public boolean cancel() {
                    if (state != State.PENDING) {
                        return cancelled();
                    }
                    state = State.CANCELLED;
                    synchronized (this) {
                        notifyAll();
                    }
                    callBack();
                    return true;
                }
            };
        }
    }

    /** Stores the value when everybody can see already that it is there. */
    @Exhibit(
            mistake = "set_result() makes the future done before it stores the value",
            breaks = "race.result-visible",
            shows = "returned None",
            races = true)
    public static final class DoneBeforeItsValue extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new OwnFuture() {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    return done() && !cancelled() && error == null ? value : super.result(timeout);
                }

                @Override
                public void setResult(@Nullable Object result) {
                    synchronized (this) {
                        demandOpen();
                        state = State.FINISHED;
                        value = result;
                        notifyAll();
                    }
                    callBack();
                }
            };
        }
    }

    /** Looks whether it has to wait before it takes the lock, and not again. */
    @Exhibit(
            mistake = "result() may begin to wait after the only wake-up has been sent",
            breaks = "race.waiter-woken",
            shows = "it did not: nothing has moved",
            races = true)
    public static final class WaiterMissesTheWakeUp extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new OwnFuture() {

                @Override
                void awaitEnd(@Nullable Duration timeout) throws InterruptedException {
                    if (timeout == null && !done()) {
                        synchronized (this) {
                            wait();
                        }
                    } else {
                        super.awaitEnd(timeout);
                    }
                }
            };
        }
    }

    /** Adds to a list that somebody else has just read for the last time. */
    @Exhibit(
            mistake = "a callback that is added while the future gets done is lost",
            breaks = "race.callback-called",
            shows = "these callbacks were not called",
            races = true)
    public static final class CallbackGetsLost extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new OwnFuture() {

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    if (done()) {
                        fn.accept(this);
                        return;
                    }
                    synchronized (this) {
                        callbacks.add(fn);
                    }
                }
            };
        }
    }

    /** Counts the futures that are not done, and later registers with those that are not done by then. */
    @Exhibit(
            mistake = "wait() misses a future that gets done between its two looks",
            breaks = "race.wait-told",
            shows = "nothing has moved",
            races = true)
    public static final class WaitMissesACompletion extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            if (timeout != null || returnWhen != ReturnWhen.ALL_COMPLETED) {
                return good.wait(fs, timeout, returnWhen);
            }
            Set<F> all = new LinkedHashSet<>(fs);
            CountDownLatch open = new CountDownLatch(
                    (int) all.stream().filter(future -> !future.done()).count());
            all.stream()
                    .filter(future -> !future.done())
                    .forEach(future -> future.addDoneCallback(ignored -> open.countDown()));
            try {
                open.await();
            } catch (InterruptedException e) {
                throw Wrongly.raise(e);
            }
            return good.wait(fs, Duration.ZERO, returnWhen);
        }
    }

    /** Lets go of the running state before it takes the next one. */
    @Exhibit(
            mistake = "set_result() leaves the future pending for a moment before it is finished",
            breaks = "race.cancel-result",
            shows = "f.cancel() returned True",
            races = true)
    public static final class StopsRunningBeforeItIsDone extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new OwnFuture() {

                private volatile long finished;

                @Override
                public void setResult(@Nullable Object result) {
                    synchronized (this) {
                        demandOpen();
                        state = State.PENDING;
                    }
                    // Without anything between the two the compiler makes one of them, and the mistake is gone.
                    finished = System.nanoTime();
                    synchronized (this) {
                        value = result;
                        state = State.FINISHED;
                        notifyAll();
                    }
                    callBack();
                }
            };
        }
    }

    /** Looks whether the future is done before it takes the lock. */
    @Exhibit(
            mistake = "set_result() checks that the future is open and then finishes it, which two threads may do",
            breaks = "race.future",
            shows = "raises InvalidStateError",
            races = true)
    public static final class TwoResultsAreAccepted extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new OwnFuture() {

                @Override
                public void setResult(@Nullable Object result) {
                    demandOpen();
                    finish(result);
                }

                private void finish(@Nullable Object result) {
                    synchronized (this) {
                        value = result;
                        state = State.FINISHED;
                        notifyAll();
                    }
                    callBack();
                }
            };
        }
    }

    /** Asks each future twice whether it is done. */
    @Exhibit(
            mistake = "wait() asks for the one set and then for the other, and a future gets done in between",
            breaks = "race.wait",
            shows = "not_done=[",
            races = true)
    public static final class WaitLosesAFuture extends BrokenWait {

        @Override
        <F extends Future<?>> DoneAndNotDone<F> spoiled(
                ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            DoneAndNotDone<F> sets = good.wait(fs, timeout, returnWhen);
            Set<F> notDone = new LinkedHashSet<>(sets.notDone());
            notDone.removeIf(Future::done);
            return new DoneAndNotDone<>(sets.done(), notDone);
        }
    }
}
