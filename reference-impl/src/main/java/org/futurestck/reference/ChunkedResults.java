package org.futurestck.reference;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Hands out the results of chunks one by one. Whatever {@code next} raises ends the iteration, as in {@link ResultOrder}. */
final class ChunkedResults<R extends @Nullable Object> implements ResultIterator<R> {

    private final ResultIterator<ChunkResult<R>> chunks;
    private final Function<Failure, Throwable> unpacking;

    /** What has not been handed out of the present chunk. */
    private Iterator<R> results = Collections.emptyIterator();

    /** What comes after it; null if the chunk has not failed. */
    private @Nullable Failure failure;

    /**
     * Takes over the chunks.
     *
     * @param chunks the chunks in the order of the input, none of them empty
     * @param unpacking turns the failure of a call into its exception
     */
    ChunkedResults(ResultIterator<ChunkResult<R>> chunks, Function<Failure, Throwable> unpacking) {
        this.chunks = chunks;
        this.unpacking = unpacking;
    }

    @Override
    public boolean hasNext() {
        return results.hasNext() || failure != null || chunks.hasNext();
    }

    @Override
    public R next() throws Exception {
        if (!hasNext()) {
            throw new NoSuchElementException("every result has been handed out");
        }
        if (!results.hasNext() && failure == null) {
            ChunkResult<R> chunk = chunks.next();
            results = chunk.results().iterator();
            failure = chunk.failure();
        }
        if (results.hasNext()) {
            return results.next();
        }
        Failure raised = java.util.Objects.requireNonNull(failure, "a chunk is not empty");
        close();
        throw Sneaky.raise(unpacking.apply(raised));
    }

    @Override
    public void close() {
        results = Collections.emptyIterator();
        failure = null;
        chunks.close();
    }
}
