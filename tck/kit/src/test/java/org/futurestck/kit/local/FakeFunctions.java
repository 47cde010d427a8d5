package org.futurestck.kit.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.NullUnmarked;

/** The module functions, by looking at all futures after every change. */
@NullUnmarked
final class FakeFunctions implements ModuleFunctions {

    @Override
    public <F extends Future<?>> DoneAndNotDone<F> wait(
            Iterable<? extends F> fs, Duration timeout, ReturnWhen returnWhen) {
        Long deadline = timeout == null ? null : System.nanoTime() + timeout.toNanos();
        synchronized (FakeSubject.LOCK) {
            while (true) {
                Set<F> done = new LinkedHashSet<>();
                Set<F> notDone = new LinkedHashSet<>();
                fs.forEach(future -> (future.done() ? done : notDone).add(future));
                boolean enough = returnWhen == ReturnWhen.FIRST_COMPLETED && !done.isEmpty();
                if (enough || notDone.isEmpty() || !FakeSubject.awaitInTime(deadline)) {
                    return new DoneAndNotDone<>(done, notDone);
                }
            }
        }
    }

    @Override
    public <F extends Future<?>> CompletionIterator<F> asCompleted(Iterable<? extends F> fs, Duration timeout) {
        List<F> left = new ArrayList<>();
        fs.forEach(left::add);
        return new CompletionIterator<>() {
            @Override
            public boolean hasNext() {
                return !left.isEmpty();
            }

            @Override
            public F next() {
                if (left.isEmpty()) {
                    throw new NoSuchElementException();
                }
                Iterator<F> done = FakeFunctions.this
                        .wait(left, timeout, ReturnWhen.FIRST_COMPLETED)
                        .done()
                        .iterator();
                if (!done.hasNext()) {
                    throw new TimeoutError(left.size() + " futures unfinished");
                }
                F next = done.next();
                left.remove(next);
                return next;
            }

            @Override
            public void close() {
                left.clear();
            }
        };
    }
}
