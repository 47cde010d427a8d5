package org.futurestck.reference;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.Future;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** The iterator of {@code asCompleted}. It lets go of a future as soon as it has handed it out. */
final class CompletionOrder<F extends Future<?>> implements CompletionIterator<F> {

    private final Deadline deadline;

    /** Done at the call and not handed out. */
    private final Queue<F> ready = new ArrayDeque<>();

    /** Not done at the call and not handed out; in the order of the input. */
    private final Set<F> open = new LinkedHashSet<>();

    /** Members of {@link #open} in the order in which they got done; others are of no interest any more. */
    private final BlockingQueue<Future<?>> completed = new LinkedBlockingQueue<>();

    private final Watch watch = new Watch(completed::add);

    CompletionOrder(Set<F> futures, Deadline deadline) {
        this.deadline = deadline;
        for (F future : futures) {
            if (future.done()) {
                ready.add(future);
            } else {
                open.add(future);
            }
        }
        try {
            open.forEach(watch::begin);
        } catch (Throwable t) { // a foreign future refuses callbacks
            close();
            throw t;
        }
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || !open.isEmpty();
    }

    @Override
    public F next() {
        F first = ready.poll();
        if (first != null) {
            return first;
        }
        if (open.isEmpty()) {
            throw new NoSuchElementException("every future has been handed out");
        }
        F next = awaitNext();
        open.remove(next);
        return next;
    }

    @SuppressWarnings("unchecked") // what is a member of open is an F
    private F awaitNext() {
        for (; ; ) {
            Future<?> future = poll();
            if (future == null) {
                return doneAnyway();
            }
            if (open.contains(future)) {
                return (F) future;
            }
        }
    }

    private @Nullable Future<?> poll() {
        Future<?> available = completed.poll();
        if (available != null || deadline.passed()) {
            return available;
        }
        try {
            return completed.poll(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw Sneaky.raise(e);
        }
    }

    /** The time is over, but a future may be done whose completer has just not come to say so. */
    private F doneAnyway() {
        for (F future : open) {
            if (future.done()) {
                return future;
            }
        }
        String unfinished = open.size() + " futures are not done";
        close();
        throw new TimeoutError(unfinished);
    }

    @Override
    public void close() {
        watch.end(open);
        ready.clear();
        open.clear();
        completed.clear();
    }
}
