package org.futurestck.zoo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.binding.RuntimeError;
import org.futurestck.reference.DefaultFuture;
import org.jspecify.annotations.Nullable;

/** A pool as many people write it first: a queue and a flag under one lock. It is right; animals do one thing without the lock. */
class OwnPool extends ForwardingExecutor {

    /** A call and its future. */
    record Task(
            BareFuture<@Nullable Object> future,
            Fn<?> fn,
            @Nullable Object[] args) {}

    private final int workers;
    final Deque<Task> tasks = new ArrayDeque<>();
    final List<Thread> threads = new ArrayList<>();
    volatile boolean closed;

    /** Makes a pool; {@code good} does what has nothing to do with the mistakes. */
    OwnPool(Executor good, int workers) {
        super(good);
        this.workers = workers;
    }

    @Override
    @SuppressWarnings("unchecked") // the future hands out what fn returns
    public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
        Task task = new Task(new DefaultFuture<>(), fn, args);
        synchronized (this) {
            demandOpen();
            add(task);
        }
        return (Future<T>) task.future();
    }

    @Override
    public <R extends @Nullable Object> ResultIterator<R> map(
            Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
        demandOpen();
        return super.map(fn, options, iterables);
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
        List<Thread> left;
        synchronized (this) {
            closed = true;
            if (cancelFutures) {
                tasks.forEach(task -> task.future().cancel());
            }
            notifyAll();
            left = List.copyOf(threads);
        }
        super.shutdown(wait, cancelFutures);
        for (Thread thread : wait ? left : List.<Thread>of()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw Wrongly.raise(e);
            }
        }
    }

    final void demandOpen() {
        if (closed) {
            throw new RuntimeError("cannot schedule new futures after shutdown");
        }
    }

    /** Adds a task, and a thread while there are too few. */
    final synchronized void add(Task task) {
        add(task, hasTooFewWorkers() && !closed);
    }

    /** Adds a task, and a thread if it is said to need one. */
    final synchronized void add(Task task, boolean withThread) {
        tasks.add(task);
        if (withThread) {
            Thread thread = new Thread(this::work, "own pool");
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        notifyAll();
    }

    /** Whether another thread may be started. */
    final boolean hasTooFewWorkers() {
        return threads.size() < workers;
    }

    /** Does what a worker does with a task. */
    void run(Task task) {
        if (task.future().setRunningOrNotifyCancel()) {
            HandDrivenExecutor.finish(task.future(), () -> task.fn().call(task.args()));
        }
    }

    private void work() {
        for (Task task = next(); task != null; task = next()) {
            run(task);
        }
    }

    private synchronized @Nullable Task next() {
        while (tasks.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                continue;
            }
        }
        return tasks.poll();
    }
}
