package org.futurestck.reference;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * What all executors have in common: {@code map}, one {@code submit} per input. To be extended by executors whose futures may be of
 * any kind.
 */
public abstract class AbstractExecutor implements Executor {

    /** Creates the executor. */
    protected AbstractExecutor() {}

    /**
     * Raises what {@code submit} would raise if it were called now.
     *
     * @throws org.futurestck.binding.RuntimeError if the executor takes no calls
     */
    protected abstract void requireOpen();

    /**
     * {@inheritDoc}
     *
     * <p>Without iterables there is nothing to call, and the iterator is empty. The chunk size makes no difference. If an
     * iterable raises, that comes through, and the calls submitted so far run.
     */
    @Override
    public <R extends @Nullable Object> ResultIterator<R> map(
            Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
        Deadline deadline = Deadline.after(options.timeout());
        requireOpen(); // also if there is nothing to submit
        return submitAll(fn, new Inputs(iterables), deadline);
    }

    /** Submits one call per input. */
    final <R extends @Nullable Object> ResultIterator<R> submitAll(
            Fn<? extends R> fn, Iterator<@Nullable Object[]> inputs, Deadline deadline) {
        Queue<Future<R>> futures = new ArrayDeque<>();
        while (inputs.hasNext()) {
            futures.add(submit(fn, inputs.next()));
        }
        return new ResultOrder<>(futures, deadline);
    }
}
