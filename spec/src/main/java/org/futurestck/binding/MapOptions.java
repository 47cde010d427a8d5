package org.futurestck.binding;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The keyword options of {@code map}. Immutable.
 *
 * @param timeout how long after the call of {@code map} results may be waited for; null for no limit
 * @param chunksize how many inputs a process pool sends to a worker at a time; thread pools ignore it
 */
public record MapOptions(@Nullable Duration timeout, int chunksize) {

    /** The documented defaults: no timeout, chunks of one. */
    public static final MapOptions DEFAULTS = new MapOptions(null, 1);

    /**
     * The same options with another timeout.
     *
     * @param timeout how long results may be waited for; null for no limit
     * @return new options
     */
    public MapOptions withTimeout(@Nullable Duration timeout) {
        return new MapOptions(timeout, chunksize);
    }

    /**
     * The same options with another chunk size.
     *
     * @param chunksize inputs per chunk
     * @return new options
     */
    public MapOptions withChunksize(int chunksize) {
        return new MapOptions(timeout, chunksize);
    }
}
