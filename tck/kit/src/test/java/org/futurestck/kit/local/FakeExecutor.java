package org.futurestck.kit.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.NullUnmarked;

/** An executor with a fixed number of threads that live until it is shut down. */
@NullUnmarked
final class FakeExecutor implements Executor {

    private final Deque<Runnable> queue = new ArrayDeque<>();
    private boolean shutdown;

    FakeExecutor(ExecutorSettings settings) {
        int workers = settings.maxWorkers() == null ? 2 : settings.maxWorkers();
        if (workers <= 0) {
            throw new IllegalArgumentException("max_workers must be greater than 0");
        }
        for (int i = 0; i < workers; i++) {
            Thread worker = new Thread(this::work, "fake worker " + i);
            worker.setDaemon(true);
            worker.start();
        }
    }

    boolean isShutdown() {
        synchronized (FakeSubject.LOCK) {
            return shutdown;
        }
    }

    @Override
    public <T> Future<T> submit(Fn<? extends T> fn, Object... args) {
        FakeFuture<T> future = new FakeFuture<>();
        synchronized (FakeSubject.LOCK) {
            if (shutdown) {
                throw new RuntimeError("cannot schedule new futures after shutdown");
            }
            queue.add(() -> future.run(fn, args));
            FakeSubject.LOCK.notifyAll();
        }
        return future;
    }

    @Override
    public <R> ResultIterator<R> map(Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
        throw new UnsupportedOperationException("map");
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
        synchronized (FakeSubject.LOCK) {
            shutdown = true;
            FakeSubject.LOCK.notifyAll();
        }
    }

    private void work() {
        while (true) {
            Runnable next;
            synchronized (FakeSubject.LOCK) {
                while (queue.isEmpty() && !shutdown) {
                    FakeSubject.await(null);
                }
                next = queue.poll();
            }
            if (next == null) {
                return;
            }
            next.run();
        }
    }
}
