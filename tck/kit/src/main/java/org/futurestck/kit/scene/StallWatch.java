package org.futurestck.kit.scene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.futurestck.kit.stage.KitThread;

/**
 * Notices when the machine itself stands still: a thread that wants to run every few milliseconds and measures by how much it
 * came too late. Safe for use by several threads.
 */
public final class StallWatch implements AutoCloseable {

    private static final long BEAT = 10_000_000L;
    private static final long LATE = 100_000_000L;
    private static final int KEPT = 1_000;

    private record Stall(long begin, long end) {}

    private final LongSupplier clock;
    private final Thread thread = new KitThread("stall watch", this::watch);
    private volatile boolean closed;

    // Guarded by this.
    private final Deque<Stall> stalls = new ArrayDeque<>();
    private long last;

    /** Begins to watch. */
    public StallWatch() {
        this(System::nanoTime);
        thread.start();
    }

    /** Watches by another clock, and only when told that it ticks. */
    StallWatch(LongSupplier clock) {
        this.clock = clock;
        last = clock.getAsLong();
    }

    /**
     * Tells for how long the machine stalled since a moment.
     *
     * @param since the moment, by {@link System#nanoTime()}
     * @return the sum of all stalls of more than a tenth of a second, in nanoseconds
     */
    synchronized long stalledSince(long since) {
        // The watch itself may not have woken up yet from the stall that has just ended.
        tick();
        long sum = 0;
        for (Stall stall : stalls) {
            sum += Math.max(0, stall.end - Math.max(stall.begin, since));
        }
        return sum;
    }

    synchronized void tick() {
        long now = clock.getAsLong();
        if (now - last > LATE) {
            stalls.addLast(new Stall(last, now));
            if (stalls.size() > KEPT) {
                stalls.removeFirst();
            }
        }
        last = now;
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(BEAT);
            tick();
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
