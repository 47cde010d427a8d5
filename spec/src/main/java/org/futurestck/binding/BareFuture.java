package org.futurestck.binding;

import org.jspecify.annotations.Nullable;

/**
 * A future together with the methods that the documents reserve for executors and unit tests.
 *
 * <p>"Bare" says that a test created it itself, without an executor. It starts pending.
 *
 * @param <T> the result of the call
 */
public interface BareFuture<T extends @Nullable Object> extends Future<T> {

    /**
     * Asks for leave to run the call; an executor does so once, right before the call.
     *
     * @return true if the call shall run, and the future is running now; false if the future was cancelled, and those who
     *     wait for it with {@code wait} or {@code asCompleted} have been told
     * @throws RuntimeError if it was asked before, or if a result or an exception has been set
     */
    boolean setRunningOrNotifyCancel();

    /**
     * Finishes the future with a result and wakes everybody who waits for it.
     *
     * @param result what the call returned; may be null
     * @throws InvalidStateError if the future is done already; nothing changes
     */
    void setResult(T result);

    /**
     * Finishes the future with an exception and wakes everybody who waits for it.
     *
     * @param exception what the call raised
     * @throws InvalidStateError if the future is done already; nothing changes
     */
    void setException(Throwable exception);
}
