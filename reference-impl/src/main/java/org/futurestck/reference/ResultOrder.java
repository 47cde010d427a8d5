package org.futurestck.reference;

import java.util.NoSuchElementException;
import java.util.Queue;
import org.futurestck.binding.Future;
import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * The iterator of {@code map}. Whatever {@code next} raises, be it the call's exception, a timeout or an interrupt, ends the
 * iteration and cancels the calls that have not started.
 */
final class ResultOrder<R extends @Nullable Object> implements ResultIterator<R> {

    private final Queue<Future<R>> futures;
    private final Deadline deadline;

    /**
     * Takes over the futures.
     *
     * @param futures the calls in the order of the input; a queue of its own
     * @param deadline until when results may be waited for
     */
    ResultOrder(Queue<Future<R>> futures, Deadline deadline) {
        this.futures = futures;
        this.deadline = deadline;
    }

    @Override
    public boolean hasNext() {
        return !futures.isEmpty();
    }

    @Override
    public R next() throws Exception {
        Future<R> future = futures.peek();
        if (future == null) {
            throw new NoSuchElementException("every result has been handed out");
        }
        boolean returned = false;
        try {
            R result = future.result(deadline.remaining());
            returned = true;
            futures.remove();
            return result;
        } finally {
            if (!returned) {
                close();
            }
        }
    }

    @Override
    public void close() {
        futures.forEach(Future::cancel);
        futures.clear();
    }
}
