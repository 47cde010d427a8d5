package org.futurestck.reference;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs two actions at the same moment, many rounds with the same two threads. */
final class Race implements AutoCloseable {

    /** How often the partner looks before it lets others have the processor. */
    private static final int SPINS = 200;

    /** A race needs the processors for itself to be quick; on a busy machine fewer rounds must do. */
    private static final long BUDGET = Duration.ofSeconds(2).toNanos();

    private static final int FEWEST = 50;

    private final long begin = System.nanoTime();
    private final AtomicInteger turn = new AtomicInteger();
    private final Thread partner;
    private volatile Runnable action = () -> {};
    private volatile @Nullable Throwable failure;
    private volatile boolean over;

    Race() {
        partner = new Thread(() -> follow(), "race partner");
        partner.setDaemon(true);
        partner.start();
    }

    /** Tells whether there shall be a further round. */
    boolean goesOn(int round, int most) {
        return round < FEWEST || (round < most && System.nanoTime() - begin < BUDGET);
    }

    /** Returns when both actions have ended. */
    void run(Runnable here, Runnable there) {
        action = there;
        int round = turn.incrementAndGet();
        here.run();
        Threads.until(() -> turn.get() == round + 1);
        if (failure != null) {
            throw new AssertionError("the other side failed", failure);
        }
    }

    private void follow() {
        int seen = 0;
        while (!over) {
            for (int spins = 0; turn.get() == seen && !over; spins++) {
                if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
            if (!over) {
                try {
                    action.run();
                } catch (Throwable t) {
                    failure = t;
                }
                seen = turn.incrementAndGet();
            }
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
