package org.futurestck.reference;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a chunk: the results up to the first failure, and the failure. */
final class ChunkResult<R extends @Nullable Object> implements Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // if a result cannot be serialised, that is what the caller shall be told
    private final List<R> results;

    private final @Nullable Failure failure;

    ChunkResult(List<R> results, @Nullable Failure failure) {
        this.results = results;
        this.failure = failure;
    }

    List<R> results() {
        return results;
    }

    @Nullable
    Failure failure() {
        return failure;
    }
}
