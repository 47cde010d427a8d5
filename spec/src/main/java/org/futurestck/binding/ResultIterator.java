package org.futurestck.binding;

import org.jspecify.annotations.Nullable;

/**
 * An iterator over the results of {@code map}, in the order of its input. For one thread at a time.
 *
 * <p>It is no {@link java.util.Iterator}, because {@code next} raises the very exception of the call, checked or not.
 *
 * @param <R> the result of one call
 */
public interface ResultIterator<R extends @Nullable Object> extends AutoCloseable {

    /**
     * Tells, without waiting, whether a further result is due.
     *
     * @return false once the iteration has ended
     */
    boolean hasNext();

    /**
     * Returns the next result, waiting for it.
     *
     * @return the result of the next call; may be null
     * @throws TimeoutError if the time given to {@code map} is over before the result is there
     * @throws java.util.NoSuchElementException if the iteration has ended
     * @throws Exception the very exception that the call raised; the iteration has ended then
     */
    R next() throws Exception;

    /** Ends the iteration and cancels the calls that have not started. Closing twice is harmless. */
    @Override
    void close();
}
