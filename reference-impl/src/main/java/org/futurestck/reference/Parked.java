package org.futurestck.reference;

import java.util.concurrent.locks.LockSupport;
import org.futurestck.binding.Future;
import org.futurestck.binding.TimeoutError;
import org.futurestck.reference.Dependent.Waiter;

/** A thread that waits for the end of one future. */
record Parked(Thread thread) implements Waiter {

    @Override
    public void futureDone(Future<?> future) {
        LockSupport.unpark(thread);
    }

    /**
     * Parks the current thread until the future is done.
     *
     * @throws TimeoutError if it is not done in time
     * @throws InterruptedException if the thread is interrupted before that
     */
    static void awaitEnd(DefaultFuture<?> future, Deadline deadline) throws InterruptedException {
        Waiter waiter = new Parked(Thread.currentThread());
        if (!future.add(waiter)) {
            return;
        }
        try {
            for (; ; ) {
                boolean late = deadline.passed(); // asked first: an end that came in time is never missed
                if (future.done()) {
                    return;
                }
                if (late) {
                    throw new TimeoutError("the call is not over: " + future);
                }
                deadline.park(future);
            }
        } finally {
            future.remove(waiter);
        }
    }
}
