package org.futurestck.kit.scene;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long callers are looked at until they rest, in one run. Whoever waits busily never does, so looks at a subject that waits
 * like this are soon kept short: its run is not to take many times as long as another one. Safe for use by several threads.
 */
public final class RestLooks {

    /** A slow machine may be to blame for one or two. */
    private static final int MOST_IN_VAIN = 3;

    private final AtomicInteger inVain = new AtomicInteger();

    /** Creates the looks of a run that has not begun. */
    public RestLooks() {}

    Duration longest(Patience patience) {
        return inVain.get() < MOST_IN_VAIN ? patience.rest() : patience.look();
    }

    void saw(boolean settled) {
        if (!settled) {
            inVain.incrementAndGet();
        }
    }
}
