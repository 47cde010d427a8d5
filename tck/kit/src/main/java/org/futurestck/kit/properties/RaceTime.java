package org.futurestck.kit.properties;

import java.time.Duration;

/**
 * How long a race is run: for its budget, and on a busy machine, where threads meet seldom, until they have met often enough to say
 * something, within reason.
 *
 * @param budget how long it takes where threads meet as they should
 * @param enough how often threads are to have met
 */
record RaceTime(Duration budget, int enough) {

    /** How often threads are to have met with the normal effort where it is left to chance what they then do to each other. */
    static final int ENOUGH = 1_000;

    /** The same where the host steers them. */
    static final int ENOUGH_IF_STEERED = 100;

    /** How many times as long as the budget it may take until they have met often enough. */
    private static final int LONGER = 10;

    /** How many times as long it may take until they have met at all; before that the race has shown nothing. */
    private static final int LONGEST = 50;

    /** Whether the race is to end, having taken so long and with so many meetings. */
    boolean isOver(Duration taken, long met) {
        int times = met >= enough ? 1 : met > 0 ? LONGER : LONGEST;
        return taken.compareTo(budget.multipliedBy(times)) >= 0;
    }
}
