package org.futurestck.subjects.base;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ExecutorService} with the futures that it returns. A shutdown that cancels is its {@code shutdownNow()}, the only thing of
 * the kind that it has; one that waits is {@code awaitTermination}.
 */
public class ServiceExecutor extends NativeExecutor {

    private final ExecutorService service;

    /**
     * Binds a service.
     *
     * @param service the service, used by nobody else
     */
    public ServiceExecutor(ExecutorService service) {
        this.service = service;
    }

    @Override
    protected <T extends @Nullable Object> Future<T> start(Callable<T> call) {
        return new NativeFuture<>(service.submit(call));
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
        if (cancelFutures) {
            service.shutdownNow();
        } else {
            service.shutdown();
        }
        if (wait) {
            Pool.of(service).join();
        }
    }
}
