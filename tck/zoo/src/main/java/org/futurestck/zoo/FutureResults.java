package org.futurestck.zoo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.futurestck.binding.Future;
import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Hands out the results of futures as {@code map} should. Animals override the method in which their mistake is. */
class FutureResults<R extends @Nullable Object> implements ResultIterator<R> {

    private final Deque<Future<R>> futures;
    private final @Nullable Duration timeout;
    private long start = System.nanoTime();

    /** Takes over the futures; the clock starts now. */
    FutureResults(List<Future<R>> futures, @Nullable Duration timeout) {
        this.futures = new ArrayDeque<>(futures);
        this.timeout = timeout;
    }

    /** Waits for a result, as long as there is time. */
    R resultOf(Future<R> future) throws Exception {
        return future.result(timeLeft());
    }

    /** Ends the iteration, because there was an error in place of a result. */
    void end(Future<R> failed) {
        failed.cancel();
        close();
    }

    /** The futures whose results have not been handed out. */
    final Iterable<Future<R>> futures() {
        return futures;
    }

    final void restartTheClock() {
        start = System.nanoTime();
    }

    /** How much time there is left; null for no limit, never negative. */
    final @Nullable Duration timeLeft() {
        if (timeout == null) {
            return null;
        }
        Duration left = timeout.minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public boolean hasNext() {
        return !futures.isEmpty();
    }

    @Override
    public R next() throws Exception {
        Future<R> first = futures.remove();
        boolean returned = false;
        try {
            R result = resultOf(first);
            returned = true;
            return result;
        } finally {
            if (!returned) {
                end(first);
            }
        }
    }

    @Override
    public void close() {
        for (Iterator<Future<R>> rest = futures.iterator(); rest.hasNext(); rest.remove()) {
            rest.next().cancel();
        }
    }
}
