package org.futurestck.reference;

import java.util.concurrent.locks.LockSupport;
import org.futurestck.binding.BrokenExecutor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/** A thread of a pool: prepares itself, then makes calls, here or elsewhere, until its group has no more. */
abstract sealed class Worker implements Runnable permits ThreadWorker, ProcessWorker {

    private static final System.Logger LOG = System.getLogger("org.futurestck.reference");

    final WorkerGroup group;
    final ExecutorSettings settings;
    private final Thread thread;

    /** Set by this worker under the group's lock, reset by whoever wakes it. */
    private volatile boolean idle;

    Worker(WorkerGroup group, String name, ExecutorSettings settings) {
        this.group = group;
        this.settings = settings;
        thread = new Thread(this, name);
        thread.setDaemon(true); // the program waits for calls, not for idle threads; see ExitHandler
    }

    /**
     * Makes a call.
     *
     * @return what the call returned
     * @throws Throwable whatever the call raised, or what kept it from being made
     */
    abstract <T extends @Nullable Object> T call(Fn<? extends T> fn, @Nullable Object[] args) throws Throwable;

    /** The error that breaks the pool if the initializer fails. */
    abstract BrokenExecutor broken(String message, Throwable cause);

    /** Prepares the worker for calls; breaks the pool if that fails. */
    abstract void prepare();

    /** Prepares the worker anew if it has to be, once there are calls. */
    abstract void refresh();

    /** Ends a running call if the pool must not wait for it, because it is broken. Called by any thread. */
    abstract void abort();

    /** Frees what the worker holds, and returns when that is done. */
    abstract void release();

    final Thread thread() {
        return thread;
    }

    @Override
    public final void run() {
        try {
            prepare();
            boolean more = true;
            while (more) {
                more = makeNext();
            }
        } finally {
            release();
            group.ended();
        }
    }

    /** A method of its own, so that a worker that waits for a call holds nothing of the call before. */
    private boolean makeNext() {
        refresh();
        Call<?> call = group.next(this);
        if (call == null) {
            return false;
        }
        guard(() -> group.make(call, this));
        Thread.interrupted(); // what a call leaves behind is no business of the next one
        return true;
    }

    /** Calls the initializer, as any call; breaks the pool if it fails. */
    final void initialize(Fn<?> initializer) {
        try {
            call(initializer, settings.initargs().toArray());
        } catch (Throwable t) {
            LOG.log(System.Logger.Level.ERROR, "the initializer of " + thread.getName() + " failed", t);
            group.breakDown(
                    () -> broken("the initializer of a worker failed, and the pool can make no further calls", t));
        }
    }

    /**
     * Completes futures where nobody is there to hear of what goes wrong: logs it instead. That is no failure of a call, but
     * an {@link Error} that a callback raised, or a future that somebody else has completed.
     */
    static void guard(Runnable completion) {
        try {
            completion.run();
        } catch (Throwable t) {
            LOG.log(System.Logger.Level.ERROR, "an error while a future was completed", t);
        }
    }

    final void markIdle() {
        idle = true;
    }

    final void sleep() {
        while (idle) {
            LockSupport.park(group);
            Thread.interrupted(); // or an interrupted thread would not wait but spin
        }
    }

    final void wake() {
        idle = false;
        LockSupport.unpark(thread);
    }
}
