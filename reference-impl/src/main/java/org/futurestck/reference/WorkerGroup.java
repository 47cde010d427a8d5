package org.futurestck.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.futurestck.binding.BrokenExecutor;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.Nullable;

/**
 * The workers of one pool and the calls that wait for them.
 *
 * <p>Calls are added under the lock and taken without it. A worker that finds none looks again under the lock before it goes
 * idle, and whoever adds a call takes an idle worker off the list to wake it. So no call is overlooked, and no worker is
 * counted on for two calls.
 */
final class WorkerGroup {

    /** Creates workers of one kind. */
    interface Recruiter {

        /** Creates a worker whose thread is not started. */
        Worker recruit(WorkerGroup group, String name);
    }

    private final int maxWorkers;
    private final String namePrefix;
    private final Recruiter recruiter;

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

    /** Tells why the pool is broken, each time in a new exception; null if it is not. Written under the lock. */
    private volatile @Nullable Supplier<BrokenExecutor> breakage;

    /**
     * Creates a group without workers.
     *
     * @param maxWorkers how many workers there may be
     * @param namePrefix what the names of their threads start with
     * @param recruiter where to get them
     * @throws IllegalArgumentException if there may be none
     */
    WorkerGroup(int maxWorkers, String namePrefix, Recruiter recruiter) {
        if (maxWorkers <= 0) {
            throw new IllegalArgumentException("max_workers must be greater than 0, and is " + maxWorkers);
        }
        this.maxWorkers = maxWorkers;
        this.namePrefix = namePrefix;
        this.recruiter = recruiter;
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
        Supplier<BrokenExecutor> broken = breakage;
        if (broken != null) {
            throw broken.get();
        }
        if (closed != null) {
            throw new RuntimeError(closed);
        }
    }

    private void startWorker() {
        Worker worker = recruiter.recruit(this, namePrefix + "_" + workers.size());
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

    /** The next call for this worker, which waits for it; null if there will be none. */
    @Nullable
    Call<?> next(Worker worker) {
        Call<?> call = calls.poll();
        while (call == null && awaitCalls(worker)) {
            call = calls.poll();
        }
        return call;
    }

    /** Waits until there may be calls for this worker, and leaves them in the queue; false if there will be none. */
    boolean awaitCalls(Worker worker) {
        lock.lock();
        try {
            if (!calls.isEmpty()) {
                return true;
            }
            if (breakage != null || closed != null) {
                return false;
            }
            worker.markIdle();
            idle.push(worker);
        } finally {
            lock.unlock();
        }
        worker.sleep();
        return true;
    }

    /** Has the worker make the call, or gives it up if the pool is broken. */
    void make(Call<?> call, Worker worker) {
        Supplier<BrokenExecutor> broken = breakage;
        if (broken == null) {
            call.run(worker);
        } else {
            call.fail(broken.get());
        }
    }

    /**
     * Breaks the pool; the workers will give up what is left instead of making it. Only the first reason counts.
     *
     * @param reason creates the error that calls fail with
     * @return the error of the first reason
     */
    BrokenExecutor breakDown(Supplier<BrokenExecutor> reason) {
        List<Worker> all;
        Supplier<BrokenExecutor> first;
        lock.lock();
        try {
            first = breakage == null ? reason : breakage;
            breakage = first;
            all = new ArrayList<>(workers);
        } finally {
            lock.unlock();
        }
        all.forEach(Worker::abort);
        wakeAll();
        return first.get();
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
