package org.futurestck.kit.local;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Lets a number of threads go at the same moment, once: not when all have come, but when two of them are seen to have a processor
 * each. On a busy machine whoever came last would otherwise be through before another one is woken. It spins for a while, because
 * threads that sleep go apart when they are woken; then it waits, because whoever is awaited may never come.
 */
final class RaceBarrier {

    private static final int SPINS = 2_000;

    /** Two threads whose last signs of life are not farther apart than this, in nanoseconds, run side by side. */
    private static final long NEAR = 500;

    /** After so many nanoseconds the threads go anyway: there may be but one processor for them. */
    private static final long LONGEST = 10_000_000;

    private final int parties;
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicLongArray signsOfLife;
    private volatile boolean gone;

    RaceBarrier(int parties) {
        this.parties = parties;
        signsOfLife = new AtomicLongArray(parties);
    }

    /**
     * Waits for the others.
     *
     * @param party which of the threads the caller is, from 0 on
     */
    void await(int party) {
        if (arrived.incrementAndGet() == parties) {
            synchronized (this) {
                notifyAll();
            }
        } else {
            awaitArrivals();
        }
        if (parties > 1) {
            meet(party);
        }
    }

    private void awaitArrivals() {
        for (int spin = 0; spin < SPINS; spin++) {
            if (arrived.get() == parties) {
                return;
            }
            Thread.onSpinWait();
        }
        sleep();
    }

    private synchronized void sleep() {
        while (arrived.get() < parties) {
            try {
                wait();
            } catch (InterruptedException e) {
                // A subject may interrupt the threads that call it; for a race that means nothing.
                continue;
            }
        }
    }

    private void meet(int party) {
        long begin = System.nanoTime();
        for (long now = begin; now - begin < LONGEST && !gone; now = System.nanoTime()) {
            signsOfLife.set(party, now);
            for (int other = 0; other < parties; other++) {
                long sign = signsOfLife.get(other);
                if (other != party && sign != 0 && now - sign < NEAR) {
                    gone = true;
                }
            }
            Thread.onSpinWait();
        }
        gone = true;
    }
}
