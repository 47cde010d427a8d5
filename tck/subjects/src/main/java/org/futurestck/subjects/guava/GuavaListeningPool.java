package org.futurestck.subjects.guava;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeFuture;
import org.futurestck.subjects.base.NativeSubject;
import org.futurestck.subjects.base.ServiceExecutor;
import org.futurestck.subjects.base.Workers;
import org.jspecify.annotations.Nullable;

/** A fixed pool of threads behind {@link MoreExecutors#listeningDecorator}. */
public final class GuavaListeningPool extends NativeSubject {

    /** Creates the subject. */
    public GuavaListeningPool() {
        super(
                "guava-listening-pool",
                Library.GUAVA,
                Capability.LOGGING,
                Capability.WITHOUT_RUNNING,
                Capability.WITHOUT_DEFAULT_WORKERS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new Listening(MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(Workers.of(settings))));
    }

    private static final class Listening extends ServiceExecutor {

        private final ListeningExecutorService service;

        Listening(ListeningExecutorService service) {
            super(service);
            this.service = service;
        }

        @Override
        protected <T extends @Nullable Object> Future<T> start(Callable<T> call) {
            return new Bound<>(service.submit(call));
        }
    }

    private static final class Bound<T extends @Nullable Object> extends NativeFuture<T, ListenableFuture<T>> {

        Bound(ListenableFuture<T> own) {
            super(own);
        }

        @Override
        public void addDoneCallback(Consumer<? super Future<T>> fn) {
            own().addListener(() -> fn.accept(this), MoreExecutors.directExecutor());
        }
    }
}
