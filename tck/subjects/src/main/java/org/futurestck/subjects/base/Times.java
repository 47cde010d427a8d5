package org.futurestck.subjects.base;

import java.time.Duration;

/** Durations as libraries take them. */
final class Times {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private Times() {}

    /** In nanoseconds; what is longer than these can tell is cut. */
    static long nanos(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        return duration.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : duration.toNanos();
    }
}
