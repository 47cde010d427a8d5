package org.futurestck.kit.scene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
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

    private final Deque<Stall> stalls = new ArrayDeque<>();
    private final KitThread thread = new KitThread("stall watch", this::watch);
    private volatile boolean closed;

    /** Begins to watch. */
    public StallWatch() {
        thread.start();
    }

    /**
     * Tells for how long the machine stalled since a moment.
     *
     * @param since the moment, by {@link System#nanoTime()}
     * @return the sum of all stalls of more than a tenth of a second, in nanoseconds
     */
    long stalledSince(long since) {
        synchronized (stalls) {
            long sum = 0;
            for (Stall stall : stalls) {
                sum += Math.max(0, stall.end - Math.max(stall.begin, since));
            }
            return sum;
        }
    }

    private void watch() {
        long last = System.nanoTime();
        while (!closed) {
            LockSupport.parkNanos(BEAT);
            long now = System.nanoTime();
            if (now - last > LATE) {
                synchronized (stalls) {
                    stalls.addLast(new Stall(last, now));
                    if (stalls.size() > KEPT) {
                        stalls.removeFirst();
                    }
                }
            }
            last = now;
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
