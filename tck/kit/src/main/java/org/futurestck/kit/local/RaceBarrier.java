package org.futurestck.kit.local;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a number of threads go at the same moment, once. It spins for a while, because threads that sleep go apart when they are woken;
 * then it waits, because whoever is awaited may never come.
 */
final class RaceBarrier {

    private static final int SPINS = 2_000;
    private static final int SPINS_WITHOUT_YIELD = 200;

    private final int parties;
    private final AtomicInteger arrived = new AtomicInteger();

    RaceBarrier(int parties) {
        this.parties = parties;
    }

    void await() {
        if (arrived.incrementAndGet() == parties) {
            synchronized (this) {
                notifyAll();
            }
            return;
        }
        for (int spin = 0; spin < SPINS; spin++) {
            if (arrived.get() == parties) {
                return;
            }
            if (spin < SPINS_WITHOUT_YIELD) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
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
}
