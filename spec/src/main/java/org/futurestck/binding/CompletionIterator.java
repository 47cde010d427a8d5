package org.futurestck.binding;

import java.util.Iterator;

/**
 * An iterator over futures in the order in which they get done. For one thread at a time.
 *
 * @param <F> the kind of future
 */
public interface CompletionIterator<F extends Future<?>> extends Iterator<F>, AutoCloseable {

    /** Ends the iteration and leaves nothing behind on futures that are not done. Closing twice is harmless. */
    @Override
    void close();
}
