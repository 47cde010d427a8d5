package org.futurestck.subjects.base;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.futurestck.reference.AbstractExecutor;
import org.futurestck.reference.DefaultFuture;
import org.jspecify.annotations.Nullable;

/** An executor whose calls a library makes, while futures of the reference implementation keep their states. To be extended. */
public class EngineExecutor extends AbstractExecutor {

    private static final String AFTER_SHUTDOWN = "cannot schedule new futures after shutdown";

    private final Pool pool;
    private final Set<DefaultFuture<?>> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Creates an executor without calls.
     *
     * @param pool makes the calls; used by nobody else
     */
    public EngineExecutor(Pool pool) {
        this.pool = pool;
    }

    /**
     * {@inheritDoc}
     *
     * @throws RejectedExecutionException if the pool refuses the call for another reason; it is the pool's own error
     */
    @Override
    public final <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
        requireOpen();
        DefaultFuture<T> future = new DefaultFuture<>();
        @Nullable Object[] own = args.clone();
        waiting.add(future);
        boolean taken = false;
        try {
            pool.execute(() -> run(future, fn, own));
            taken = true;
        } catch (RejectedExecutionException e) {
            if (closed) {
                throw new RuntimeError(AFTER_SHUTDOWN, e);
            }
            throw e;
        } finally {
            if (!taken) {
                waiting.remove(future);
            }
        }
        return future;
    }

    @Override
    protected final void requireOpen() {
        if (closed) {
            throw new RuntimeError(AFTER_SHUTDOWN);
        }
    }

    @Override
    public final void shutdown(boolean wait, boolean cancelFutures) {
        closed = true;
        pool.shutdown();
        if (cancelFutures) {
            waiting.forEach(DefaultFuture::cancel);
        }
        if (wait) {
            pool.join();
        }
    }

    private <T extends @Nullable Object> void run(
            DefaultFuture<T> future, Fn<? extends T> fn, @Nullable Object[] args) {
        waiting.remove(future);
        if (!future.setRunningOrNotifyCancel()) {
            return;
        }
        T result;
        try {
            result = fn.call(args);
        } catch (Throwable t) { // a call may raise what it likes
            future.setException(t);
            return;
        }
        future.setResult(result);
    }
}
