package org.futurestck.subjects.base;

import java.time.Duration;

/** Durations as libraries take them. */
public final class Times {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private Times() {}

    /**
     * In nanoseconds.
     *
     * @param duration a duration
     * @return the same, 0 if it is negative, and the longest there is if it is longer than that
     */
    public static long nanos(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        return duration.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : duration.toNanos();
    }
}
