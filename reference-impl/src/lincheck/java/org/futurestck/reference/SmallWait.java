package org.futurestck.reference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.jspecify.annotations.Nullable;

/**
 * A correct {@code wait} that counts callbacks under one lock, there to be broken in one place by each of its subclasses.
 *
 * <p>It knows neither timeouts nor exceptions, and takes each future once. An object serves one wait.
 */
class SmallWait implements ModuleFunctions, Consumer<Future<?>> {

    volatile int missing;

    @Override
    public final <F extends Future<?>> DoneAndNotDone<F> wait(
            Iterable<? extends F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
        List<F> futures = new ArrayList<>();
        for (F future : fs) {
            futures.add(future);
        }
        missing = returnWhen == ReturnWhen.ALL_COMPLETED ? futures.size() : 1;
        for (F future : futures) {
            future.addDoneCallback(this);
        }
        try {
            awaitMissing();
        } catch (InterruptedException e) {
            throw Sneaky.raise(e);
        }
        return split(futures);
    }

    private static <F extends Future<?>> DoneAndNotDone<F> split(List<F> futures) {
        Set<F> done = new HashSet<>();
        Set<F> notDone = new HashSet<>();
        for (F future : futures) {
            (future.done() ? done : notDone).add(future);
        }
        return new DoneAndNotDone<>(done, notDone);
    }

    @Override
    public void accept(Future<?> done) {
        synchronized (this) {
            missing--;
            notifyAll();
        }
    }

    void awaitMissing() throws InterruptedException {
        synchronized (this) {
            while (missing > 0) {
                wait();
            }
        }
    }

    @Override
    public final <F extends Future<?>> CompletionIterator<F> asCompleted(
            Iterable<? extends F> fs, @Nullable Duration timeout) {
        throw new UnsupportedOperationException("no scenario is about as_completed");
    }
}
