package org.futurestck.reference;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.futurestck.binding.Future;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.reference.Dependent.Waiter;

/** What one call of {@code wait} waits for. The thread that creates it is the one that waits. */
final class WaitCondition implements Waiter {

    private final Thread thread = Thread.currentThread();
    private final ReturnWhen returnWhen;
    private final AtomicInteger missing;
    private volatile boolean met;

    /**
     * Creates a condition that is not met.
     *
     * @param returnWhen what to wait for
     * @param missing how many futures are not done; at least one
     */
    WaitCondition(ReturnWhen returnWhen, int missing) {
        this.returnWhen = returnWhen;
        this.missing = new AtomicInteger(missing);
    }

    @Override
    public void futureDone(Future<?> future) {
        if (missing.decrementAndGet() == 0 || isMetBy(returnWhen, future)) {
            met = true;
            LockSupport.unpark(thread);
        }
    }

    /** Tells whether this one future, which is done, ends the wait. */
    static boolean isMetBy(ReturnWhen returnWhen, Future<?> done) {
        return switch (returnWhen) {
            case FIRST_COMPLETED -> true;
            case FIRST_EXCEPTION -> !done.cancelled() && done.exception(Duration.ZERO) != null;
            case ALL_COMPLETED -> false;
        };
    }

    boolean met() {
        return met;
    }

    void await(Deadline deadline) throws InterruptedException {
        while (!met && !deadline.passed()) {
            deadline.park(this);
        }
    }
}
