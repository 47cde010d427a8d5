package org.futurestck.reference;

import java.util.Objects;
import org.futurestck.binding.BrokenExecutor;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/**
 * The future of a call that was submitted to a pool, and the call itself.
 *
 * <p>One object for both, because a long queue of calls costs mostly the garbage collector, by the object.
 */
final class Call<T extends @Nullable Object> extends DefaultFuture<T> {

    private static final @Nullable Object[] NO_ARGS = {};

    private @Nullable Fn<? extends T> fn;
    private @Nullable Object[] args;

    Call(Fn<? extends T> fn, @Nullable Object[] args) {
        this.fn = fn;
        this.args = args.length == 0 ? NO_ARGS : args.clone();
    }

    /** Has the worker make the call, unless it is cancelled, and finishes the future with whatever comes of it. To be used once. */
    void run(Worker worker) {
        Fn<? extends T> called = Objects.requireNonNull(fn, "a call is made once");
        @Nullable Object[] with = args;
        release();
        if (!setRunningOrNotifyCancel()) {
            return;
        }
        T result;
        try {
            result = worker.call(called, with);
        } catch (Throwable t) { // a call may raise what it likes, its worker survives
            setException(t);
            return;
        }
        setResult(result);
    }

    /** Whoever keeps the future does not keep the function and its arguments. */
    private void release() {
        fn = null;
        args = NO_ARGS;
    }

    /** Gives up the call, unless it is cancelled. */
    void fail(BrokenExecutor error) {
        release();
        if (setRunningOrNotifyCancel()) {
            setException(error);
        }
    }
}
