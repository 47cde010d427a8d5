package org.futurestck.zoo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.reference.DefaultFuture;
import org.jspecify.annotations.Nullable;

/** Uses the threads of a good executor, but drives the futures itself; animals decide how. */
abstract class HandDrivenExecutor extends ForwardingExecutor {

    private final List<Future<?>> futures = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    HandDrivenExecutor(Executor good) {
        super(good);
    }

    /** Does what a worker does with a call that it took from the queue. */
    abstract void drive(BareFuture<@Nullable Object> future, Callable<?> call) throws Exception;

    /** Makes the call and finishes its future, as it should be done once there is leave. */
    static void finish(BareFuture<@Nullable Object> future, Callable<?> call) {
        Object result;
        try {
            result = call.call();
        } catch (Throwable raised) {
            future.setException(raised);
            return;
        }
        future.setResult(result);
    }

    @Override
    @SuppressWarnings("unchecked") // the future hands out what fn returns
    public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
        BareFuture<@Nullable Object> future = new DefaultFuture<>();
        futures.add(future);
        super.submit(ignored -> {
            drive(future, () -> fn.call(args));
            return "driven";
        });
        return (Future<T>) future;
    }

    /** Closes the good executor, whose futures nobody has, and cancels the futures that were handed out. */
    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
        closed = true;
        super.shutdown(false, false);
        if (cancelFutures) {
            futures.forEach(Future::cancel);
        }
        super.shutdown(wait, false);
    }

    /** Whether it is shut down. */
    final boolean closed() {
        return closed;
    }
}
