package org.futurestck.subjects.juc;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
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

/** {@link CompletableFuture#supplyAsync} on a fixed pool of threads. */
public final class JucCompletableFuture extends NativeSubject {

    /** Creates the subject. */
    public JucCompletableFuture() {
        super("juc-completable-future", Library.JDK, Capability.WITHOUT_RUNNING, Capability.WITHOUT_DEFAULT_WORKERS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new OnPool(Services.threadPool(settings));
    }

    private static final class OnPool extends ServiceExecutor {

        private final ExecutorService pool;

        OnPool(ExecutorService pool) {
            super(pool);
            this.pool = pool;
        }

        @Override
        protected <T extends @Nullable Object> Future<T> start(Callable<T> call) {
            return new Bound<>(CompletableFuture.supplyAsync(() -> supply(call), pool));
        }

        private static <T extends @Nullable Object> T supply(Callable<T> call) {
            try {
                return call.call();
            } catch (Exception e) {
                throw Raising.raise(e);
            }
        }
    }

    private static final class Bound<T extends @Nullable Object> extends NativeFuture<T, CompletableFuture<T>> {

        Bound(CompletableFuture<T> own) {
            super(own);
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // that future would tell of the end of the callback
        public void addDoneCallback(Consumer<? super Future<T>> fn) {
            own().whenComplete((@Nullable T result, @Nullable Throwable error) -> fn.accept(this));
        }
    }
}
