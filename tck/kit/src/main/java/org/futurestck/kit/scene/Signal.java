package org.futurestck.kit.scene;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes the thread of a check whenever something has arrived for it, and tells the time by which it waits. */
class Signal {

    private final Lock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    /** The time in nanoseconds, as {@link System#nanoTime()} counts it. */
    long now() {
        return System.nanoTime();
    }

    void raise() {
        lock.lock();
        try {
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the condition holds, for at most the time given; tells whether it holds. */
    boolean await(BooleanSupplier condition, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = arrived.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    /** Lets a pause pass that only bounds how often the kit looks; ends early when something arrives. */
    void pause(TimeUnit unit, long amount) {
        await(() -> false, unit.toNanos(amount));
    }
}
