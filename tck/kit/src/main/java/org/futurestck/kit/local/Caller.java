package org.futurestck.kit.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/** A named thread that performs the operations of one check in the order in which they were started. */
final class Caller {

    private final Interpreter interpreter;
    private final Thread thread;

    // Guarded by this.
    private final Deque<Task> tasks = new ArrayDeque<>();
    private boolean closed;

    private record Task(Operation operation, CompletableFuture<Outcome> outcome) {}

    Caller(String name, Interpreter interpreter) {
        this.interpreter = interpreter;
        this.thread = new Thread(this::performAll, "caller " + name);
        thread.setDaemon(true);
        thread.start();
    }

    Thread thread() {
        return thread;
    }

    CompletableFuture<Outcome> start(Operation operation) {
        Task task = new Task(operation, new CompletableFuture<>());
        synchronized (this) {
            if (!closed) {
                tasks.add(task);
                notifyAll();
                return task.outcome();
            }
        }
        giveUp(task);
        return task.outcome();
    }

    /** Lets the thread end after the operation that it performs now; those behind it complete with a fault. */
    void close() {
        List<Task> late;
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

    private static void giveUp(Task task) {
        task.outcome()
                .completeExceptionally(
                        new StageFaultException("The stage was closed before the operation " + task.operation() + "."));
    }

    private void performAll() {
        for (Task task = next(); task != null; task = next()) {
            perform(task);
        }
    }

    private void perform(Task task) {
        Outcome outcome;
        try {
            outcome = interpreter.perform(task.operation());
        } catch (StageFaultException e) {
            task.outcome().completeExceptionally(e);
            return;
        } catch (Throwable e) {
            String message = "The stage failed at " + task.operation() + ": " + e + ".";
            task.outcome().completeExceptionally(new StageFaultException(message, e));
            return;
        }
        task.outcome().complete(outcome);
    }

    /** Waits for the next task; null when the caller is closed. */
    private synchronized @Nullable Task next() {
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
        return tasks.poll();
    }
}
