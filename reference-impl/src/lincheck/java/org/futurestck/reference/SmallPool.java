package org.futurestck.reference;

import java.util.ArrayDeque;
import java.util.Queue;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.Nullable;

/**
 * A correct pool of one thread under one lock, there to be broken in one place by each of its subclasses. It makes calls that
 * return a string and raise nothing.
 */
class SmallPool implements Executor, Runnable {

    /** A call and its future. */
    record Task(Fn<?> fn, SmallFuture future) {

        void make() {
            future.setResult(call());
        }

        private String call() {
            try {
                return (String) fn.call();
            } catch (Exception e) {
                throw new AssertionError("the calls of the scenarios raise nothing", e);
            }
        }
    }

    final Queue<Task> queue = new ArrayDeque<>();
    volatile boolean closed;
    private final Thread worker = new Thread(this);

    SmallPool() {
        worker.start();
    }

    @Override
    @SuppressWarnings("unchecked") // the scenarios submit what returns a string
    public final <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
        Task task = new Task(fn, new SmallFuture());
        add(task);
        return (Future<T>) task.future();
    }

    void add(Task task) {
        synchronized (this) {
            checkOpen();
            queue.add(task);
            notifyAll();
        }
    }

    final void checkOpen() {
        if (closed) {
            throw new RuntimeError("cannot schedule new futures after shutdown");
        }
    }

    @Override
    public final void run() {
        try {
            for (Task task = next(); task != null; task = next()) {
                make(task);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts a scenario", e);
        }
    }

    /** Waits for a call; null once there will be none. */
    @Nullable
    Task next() throws InterruptedException {
        synchronized (this) {
            while (queue.isEmpty() && !closed) {
                wait();
            }
            return queue.poll();
        }
    }

    void make(Task task) {
        if (task.future().setRunningOrNotifyCancel()) {
            task.make();
        }
    }

    @Override
    public final void shutdown(boolean wait, boolean cancelFutures) {
        close(cancelFutures);
        if (wait) {
            Scenario.join(worker);
        }
    }

    void close(boolean cancelFutures) {
        synchronized (this) {
            closed = true;
            if (cancelFutures) {
                cancelAll();
            }
            notifyAll();
        }
    }

    final synchronized void cancelAll() {
        for (Task task : queue) {
            task.future().cancel();
        }
    }

    @Override
    public final <R extends @Nullable Object> ResultIterator<R> map(
            Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
        throw new UnsupportedOperationException("no scenario is about map");
    }
}
