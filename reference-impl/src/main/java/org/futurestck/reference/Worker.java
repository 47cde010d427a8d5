package org.futurestck.reference;

import java.util.concurrent.locks.LockSupport;

/** A thread of a pool: prepares itself, then makes calls until its group has no more. */
final class Worker implements Runnable {

    private static final System.Logger LOG = System.getLogger("org.futurestck.reference");

    private final WorkerGroup group;
    private final Thread thread;

    /** Set by this worker under the group's lock, reset by whoever wakes it. */
    private volatile boolean idle;

    Worker(WorkerGroup group, String name) {
        this.group = group;
        thread = new Thread(this, name);
        thread.setDaemon(true); // the program waits for calls, not for idle threads; see ExitHandler
    }

    Thread thread() {
        return thread;
    }

    @Override
    public void run() {
        try {
            initialize();
            boolean more = true;
            while (more) {
                more = makeNext();
            }
        } finally {
            group.ended();
        }
    }

    /** A method of its own, so that a worker that waits for a call holds nothing of the call before. */
    private boolean makeNext() {
        Call<?> call = group.next(this);
        if (call == null) {
            return false;
        }
        guard(() -> group.make(call));
        Thread.interrupted(); // what a call leaves behind is no business of the next one
        return true;
    }

    private void initialize() {
        try {
            group.initialize();
        } catch (Throwable t) {
            LOG.log(System.Logger.Level.ERROR, "the initializer of " + thread.getName() + " failed", t);
            group.breakDown(t);
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

    void markIdle() {
        idle = true;
    }

    void sleep() {
        while (idle) {
            LockSupport.park(group);
        }
    }

    void wake() {
        idle = false;
        LockSupport.unpark(thread);
    }
}
