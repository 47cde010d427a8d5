package org.futurestck.subjects.juc;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeFuture;
import org.futurestck.subjects.base.NativeSubject;
import org.futurestck.subjects.base.Raising;
import org.futurestck.subjects.base.ServiceExecutor;
import org.jspecify.annotations.Nullable;

/**
 * {@link ForkJoinPool} with its own tasks. A {@link Callable} that is handed to the pool as it is has its checked exceptions wrapped, so
 * that nothing else would be seen; a {@link RecursiveTask} has not.
 */
public final class JucForkJoin extends NativeSubject {

    /** Creates the subject. */
    public JucForkJoin() {
        super("juc-fork-join", Library.JDK, Capability.WITHOUT_RUNNING, Capability.WITHOUT_CALLBACKS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new OnPool(Services.forkJoinPool(settings));
    }

    private static final class OnPool extends ServiceExecutor {

        private final ForkJoinPool pool;

        OnPool(ForkJoinPool pool) {
            super(pool);
            this.pool = pool;
        }

        @Override
        protected <T extends @Nullable Object> Future<T> start(Callable<T> call) {
            return new NativeFuture<>(pool.submit(new Task<>(call)));
        }
    }

    private static final class Task<T extends @Nullable Object> extends RecursiveTask<T> {

        private static final long serialVersionUID = 1L;

        private final transient Callable<T> call;

        Task(Callable<T> call) {
            this.call = call;
        }

        @Override
        protected T compute() {
            try {
                return call.call();
            } catch (Exception e) {
                throw Raising.raise(e);
            }
        }
    }
}
