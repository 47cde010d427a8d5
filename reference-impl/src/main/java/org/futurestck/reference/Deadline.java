package org.futurestck.reference;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The moment at which a timeout is over, or never. Counted from its creation on the monotonic clock. Immutable. */
final class Deadline {

    /** Beyond this many nanoseconds, 146 years, differences of {@link System#nanoTime()} would overflow. */
    private static final long LONGEST = Long.MAX_VALUE / 2;

    private static final Deadline NEVER = new Deadline(false, 0);

    private final boolean limited;
    private final long at;

    private Deadline(boolean limited, long at) {
        this.limited = limited;
        this.at = at;
    }

    /**
     * Starts the clock.
     *
     * @param timeout the time from now; null for no limit, zero or less for "has passed already"
     * @return the deadline
     */
    static Deadline after(@Nullable Duration timeout) {
        if (timeout == null) {
            return NEVER;
        }
        long nanos = Math.min(TimeUnit.NANOSECONDS.convert(timeout), LONGEST);
        return new Deadline(true, System.nanoTime() + Math.max(nanos, 0));
    }

    boolean passed() {
        return limited && System.nanoTime() - at >= 0;
    }

    /** The time left in nanoseconds: {@link Long#MAX_VALUE} for no limit, never negative. */
    long nanosLeft() {
        return limited ? Math.max(at - System.nanoTime(), 0) : Long.MAX_VALUE;
    }

    /** The time left in the form that futures take: null for no limit, never negative. */
    @Nullable
    Duration remaining() {
        return limited ? Duration.ofNanos(nanosLeft()) : null;
    }

    /**
     * Parks the current thread until it is unparked or the time is over, or for no reason: call it in a loop.
     *
     * @param blocker what the thread waits for, for those who look at a thread dump
     * @throws InterruptedException if the thread is interrupted
     */
    void park(Object blocker) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (limited) {
            LockSupport.parkNanos(blocker, at - System.nanoTime());
        } else {
            LockSupport.park(blocker);
        }
    }
}
