package org.futurestck.subjects.kotlin;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineScopeKt;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.ExecutorCoroutineDispatcher;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.SupervisorKt;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeExecutor;
import org.futurestck.subjects.base.NativeSubject;
import org.futurestck.subjects.base.Pool;
import org.futurestck.subjects.base.Raising;
import org.futurestck.subjects.base.Workers;
import org.jspecify.annotations.Nullable;

/** {@code async} with its {@code Deferred}, in a supervised scope whose dispatcher is a fixed pool of threads. */
public final class KotlinDeferred extends NativeSubject {

    /** Creates the subject. */
    public KotlinDeferred() {
        super("kotlin-deferred", Library.KOTLIN, Capability.WITHOUT_RUNNING, Capability.WITHOUT_DEFAULT_WORKERS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new Scope(Executors.newFixedThreadPool(Workers.of(settings)));
    }

    private static final class Scope extends NativeExecutor {

        private final ExecutorService pool;
        private final ExecutorCoroutineDispatcher dispatcher;
        private final CoroutineScope scope;

        Scope(ExecutorService pool) {
            this.pool = pool;
            dispatcher = ExecutorsKt.from(pool);
            scope = CoroutineScopeKt.CoroutineScope(dispatcher.plus(SupervisorKt.SupervisorJob(null)));
        }

        @Override
        protected <T extends @Nullable Object> Future<T> start(Callable<T> call) {
            return new BoundDeferred<>(BuildersKt.<T>async(
                    scope,
                    EmptyCoroutineContext.INSTANCE,
                    CoroutineStart.DEFAULT,
                    (inside, continuation) -> make(call)));
        }

        /** To cancel what waits there is only the scope, which cancels what runs as well. */
        @Override
        public void shutdown(boolean wait, boolean cancelFutures) {
            if (cancelFutures) {
                CoroutineScopeKt.cancel(scope, null);
            }
            dispatcher.close();
            if (wait) {
                Pool.of(pool).join();
            }
        }

        private static <T extends @Nullable Object> T make(Callable<T> call) {
            try {
                return call.call();
            } catch (Exception e) {
                throw Raising.raise(e);
            }
        }
    }
}
