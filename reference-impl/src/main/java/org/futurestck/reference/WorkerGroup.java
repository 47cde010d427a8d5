package org.futurestck.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.futurestck.binding.BrokenThreadPool;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one pool and the calls that wait for them.
 *
 * <p>Calls are added under the lock and taken without it. A worker that finds none looks again under the lock before it goes
 * idle, and whoever adds a call takes an idle worker off the list to wake it. So no call is overlooked, and no worker is
 * counted on for two calls.
 */
final class WorkerGroup {

    private static final AtomicInteger UNNAMED = new AtomicInteger();

    private final int maxWorkers;
    private final String namePrefix;
    private final @Nullable Fn<?> initializer;
    private final @Nullable Object[] initargs;

    private final Queue<Call<?>> calls = new ConcurrentLinkedQueue<>();

    private final ReentrantLock lock = new ReentrantLock();

    /** Every worker that was ever started. Guarded by the lock. */
    private final List<Worker> workers = new ArrayList<>();

    /** The idle ones, the latest first. Guarded by the lock. */
    private final Deque<Worker> idle = new ArrayDeque<>();

    /** How many have not ended. Guarded by the lock. */
    private int alive;

    /** Why there will be no further calls; null while there may be. Guarded by the lock. */
    private @Nullable String closed;

    /** Why the initializer failed; null if it has not. Written under the lock. */
    private volatile @Nullable Throwable breakage;

    WorkerGroup(ExecutorSettings settings) {
        Integer wanted = settings.maxWorkers();
        maxWorkers = wanted == null ? defaultWorkers(Runtime.getRuntime().availableProcessors()) : wanted;
        if (maxWorkers <= 0) {
            throw new IllegalArgumentException("max_workers must be greater than 0, and is " + maxWorkers);
        }
        namePrefix = settings.threadNamePrefix().isEmpty()
                ? "ThreadPoolExecutor-" + UNNAMED.getAndIncrement()
                : settings.threadNamePrefix();
        initializer = settings.initializer();
        initargs = settings.initargs().toArray();
    }

    static int defaultWorkers(int processors) {
        return Math.min(32, processors + 4);
    }

    void submit(Call<?> call) {
        Worker sleeper = null;
        lock.lock();
        try {
            checkOpen();
            sleeper = idle.poll();
            if (sleeper == null && workers.size() < maxWorkers) {
                startWorker(); // first, so that nothing has happened if there is no thread to be had
            }
            calls.add(call);
        } finally {
            lock.unlock();
            if (sleeper != null) {
                sleeper.wake();
            }
        }
    }

    /** Raises what {@link #submit} would raise. */
    void requireOpen() {
        lock.lock();
        try {
            checkOpen();
        } finally {
            lock.unlock();
        }
    }

    private void checkOpen() {
        if (breakage != null) {
            throw broken(breakage);
        }
        if (closed != null) {
            throw new RuntimeError(closed);
        }
    }

    private void startWorker() {
        Worker worker = new Worker(this, namePrefix + "_" + workers.size());
        if (alive == 0) {
            ExitHandler.add(this);
        }
        try {
            worker.thread().start();
        } catch (Throwable t) {
            if (alive == 0) {
                ExitHandler.remove(this);
            }
            throw t;
        }
        workers.add(worker);
        alive++;
    }

    /** Prepares a worker, in its thread. */
    void initialize() throws Exception {
        if (initializer != null) {
            initializer.call(initargs.clone());
        }
    }

    /** The next call for this worker, which waits for it; null if there will be none. */
    @Nullable
    Call<?> next(Worker worker) {
        Call<?> call = calls.poll();
        while (call == null) {
            lock.lock();
            try {
                call = calls.poll();
                if (call != null || breakage != null || closed != null) {
                    return call;
                }
                worker.markIdle();
                idle.push(worker);
            } finally {
                lock.unlock();
            }
            worker.sleep();
            call = calls.poll();
        }
        return call;
    }

    /** Makes the call, or gives it up if the pool is broken. */
    void make(Call<?> call) {
        Throwable cause = breakage;
        if (cause == null) {
            call.run();
        } else {
            call.fail(broken(cause));
        }
    }

    private static BrokenThreadPool broken(Throwable cause) {
        return new BrokenThreadPool(
                "the initializer of a worker failed, and the pool can make no further calls", cause);
    }

    /** Breaks the pool; the workers will give up what is left instead of making it. */
    void breakDown(Throwable cause) {
        lock.lock();
        try {
            if (breakage == null) {
                breakage = cause;
            }
        } finally {
            lock.unlock();
        }
        wakeAll();
    }

    /**
     * Accepts no further calls; the workers end when none is left. Only the first reason counts.
     *
     * @param reason the sentence for those who submit later
     */
    void close(String reason) {
        lock.lock();
        try {
            if (closed == null) {
                closed = reason;
            }
        } finally {
            lock.unlock();
        }
        wakeAll();
    }

    private void wakeAll() {
        List<Worker> sleepers;
        lock.lock();
        try {
            sleepers = new ArrayList<>(idle);
            idle.clear();
        } finally {
            lock.unlock();
        }
        sleepers.forEach(Worker::wake);
    }

    /** Cancels every call that has not started. The workers find them where they are, and take note. */
    void cancelAll() {
        for (Call<?> call : calls) {
            Worker.guard(call::cancel);
        }
    }

    /** The threads of all workers that were started, some of which may have ended. */
    List<Thread> threads() {
        lock.lock();
        try {
            return workers.stream().map(Worker::thread).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Takes note that a worker makes no further calls. */
    void ended() {
        lock.lock();
        try {
            alive--;
            if (alive == 0) {
                ExitHandler.remove(this);
            }
        } finally {
            lock.unlock();
        }
    }
}
