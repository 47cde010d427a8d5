package org.futurestck.reference;

import org.futurestck.binding.BrokenThreadPool;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/** A call that was submitted to a thread pool, and its future. */
record Call<T extends @Nullable Object>(
        DefaultFuture<T> future,
        Fn<? extends T> fn,
        @Nullable Object[] args) {

    /** Makes the call, unless its future is cancelled, and hands whatever comes of it to the future. */
    void run() {
        if (!future.setRunningOrNotifyCancel()) {
            return;
        }
        T result;
        try {
            result = fn.call(args);
        } catch (Throwable t) { // a call may raise what it likes, its worker survives
            future.setException(t);
            return;
        }
        future.setResult(result);
    }

    /** Gives up the call, unless its future is cancelled. */
    void fail(BrokenThreadPool error) {
        if (future.setRunningOrNotifyCancel()) {
            future.setException(error);
        }
    }
}
