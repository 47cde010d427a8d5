package org.futurestck.subjects.vertx;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.subjects.base.Pool;
import org.jspecify.annotations.Nullable;

/** A worker executor in an instance of Vert.x of its own, whose threads end with it. */
final class Workshop implements Pool {

    private static final AtomicLong COUNT = new AtomicLong();

    private final Vertx vertx;
    private final WorkerExecutor workers;

    /** It has defaults of its own. */
    Workshop(ExecutorSettings settings) {
        String name = settings.threadNamePrefix().isEmpty()
                ? "worker-executor-" + COUNT.incrementAndGet()
                : settings.threadNamePrefix();
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Integer size = settings.maxWorkers();
        workers = size == null ? vertx.createSharedWorkerExecutor(name) : vertx.createSharedWorkerExecutor(name, size);
    }

    /** Whether Vert.x refuses a call at once or by a future that has failed, it is a refusal. */
    <T extends @Nullable Object> Future<T> start(Callable<T> call) {
        Future<T> started;
        try {
            started = workers.executeBlocking(call, false);
        } catch (IllegalStateException e) {
            throw new RejectedExecutionException(e.getMessage(), e);
        }
        if (started.failed() && started.cause() instanceof RejectedExecutionException refused) {
            throw refused;
        }
        return started;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the call tells its own future
    public void execute(Runnable call) {
        start(() -> {
            call.run();
            return true;
        });
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // whoever waits asks again
    public void shutdown() {
        close();
    }

    @Override
    public void join() {
        close().await();
    }

    private Future<Void> close() {
        return workers.close().eventually(vertx::close);
    }
}
