package org.futurestck.kit.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
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
    private final List<Thread> threads = new ArrayList<>();
    private final ExecutorSettings settings;
    private boolean shutdown;

    FakeExecutor(ExecutorSettings settings) {
        int workers = settings.maxWorkers() == null ? 2 : settings.maxWorkers();
        if (workers <= 0) {
            throw new IllegalArgumentException("max_workers must be greater than 0");
        }
        this.settings = settings;
        String prefix = settings.threadNamePrefix().isEmpty() ? "fake worker " : settings.threadNamePrefix() + "_";
        for (int i = 0; i < workers; i++) {
            Thread worker = new Thread(this::work, prefix + i);
            threads.add(worker);
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
        Deque<Future<? extends R>> futures = new ArrayDeque<>();
        List<Iterator<?>> inputs = new ArrayList<>();
        List.of(iterables).forEach(iterable -> inputs.add(iterable.iterator()));
        while (inputs.stream().allMatch(Iterator::hasNext)) {
            futures.add(submit(fn, inputs.stream().map(Iterator::next).toArray()));
        }
        return new ResultIterator<>() {
            @Override
            public boolean hasNext() {
                return !futures.isEmpty();
            }

            @Override
            public R next() throws Exception {
                return futures.remove().result(options.timeout());
            }

            @Override
            public void close() {
                futures.forEach(Future::cancel);
                futures.clear();
            }
        };
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
        synchronized (FakeSubject.LOCK) {
            shutdown = true;
            FakeSubject.LOCK.notifyAll();
        }
        for (Thread thread : wait ? threads : List.<Thread>of()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new RuntimeError("interrupted", e);
            }
        }
    }

    private void work() {
        try {
            if (settings.initializer() != null) {
                settings.initializer().call(settings.initargs().toArray());
            }
        } catch (Throwable broken) {
            return;
        }
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
