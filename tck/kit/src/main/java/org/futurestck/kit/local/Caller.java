package org.futurestck.kit.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/** A named thread that does its work for one check in the order in which it was started. */
final class Caller {

    private final Thread thread;

    // Guarded by this.
    private final Deque<Task<?>> tasks = new ArrayDeque<>();
    private boolean closed;
    private boolean performing;

    /** A piece of work; {@code what} tells people what it is. */
    private record Task<T>(Object what, Callable<T> work, CompletableFuture<T> end) {}

    Caller(String name) {
        this.thread = new Thread(this::performAll, "caller " + name);
        thread.setDaemon(true);
        thread.start();
    }

    Thread thread() {
        return thread;
    }

    /** Whether there is work that has not ended, or whose end has not been told. */
    synchronized boolean isBusy() {
        return performing || !tasks.isEmpty();
    }

    /**
     * Starts a piece of work.
     *
     * @param what what it is, for the message of a fault
     * @param work does it
     * @return completes with what comes of it, or with a {@link StageFaultException}
     */
    <T> CompletableFuture<T> start(Object what, Callable<T> work) {
        Task<T> task = new Task<>(what, work, new CompletableFuture<>());
        synchronized (this) {
            if (!closed) {
                tasks.add(task);
                notifyAll();
                return task.end();
            }
        }
        giveUp(task);
        return task.end();
    }

    /** Lets the thread end after the work that it does now; what is behind it completes with a fault. */
    void close() {
        List<Task<?>> late;
        synchronized (this) {
            closed = true;
            late = new ArrayList<>(tasks);
            tasks.clear();
            notifyAll();
        }
        late.forEach(Caller::giveUp);
    }

    /** Waits until the thread has ended or the time of {@link System#nanoTime} has come; true if it has ended. */
    boolean endsBy(long deadlineNanos) {
        try {
            long left = deadlineNanos - System.nanoTime();
            if (left > 0) {
                TimeUnit.NANOSECONDS.timedJoin(thread, left);
            }
        } catch (InterruptedException e) {
            // The asker wants to know now.
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private static void giveUp(Task<?> task) {
        task.end()
                .completeExceptionally(
                        new StageFaultException("The stage was closed before the operation " + task.what() + "."));
    }

    private void performAll() {
        for (Task<?> task = next(); task != null; task = next()) {
            perform(task);
        }
    }

    private static <T> void perform(Task<T> task) {
        T end;
        try {
            end = task.work().call();
        } catch (StageFaultException e) {
            task.end().completeExceptionally(e);
            return;
        } catch (Throwable e) {
            String message = "The stage failed at " + task.what() + ": " + e + ".";
            task.end().completeExceptionally(new StageFaultException(message, e));
            return;
        }
        task.end().complete(end);
    }

    /** Waits for the next task; null when the caller is closed. */
    private synchronized @Nullable Task<?> next() {
        performing = false;
        while (tasks.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // A subject may interrupt the threads that call it; between operations that means nothing.
                continue;
            }
        }
        // Nor may an interrupt that came late reach the next operation.
        Thread.interrupted();
        performing = !tasks.isEmpty();
        return tasks.poll();
    }
}
