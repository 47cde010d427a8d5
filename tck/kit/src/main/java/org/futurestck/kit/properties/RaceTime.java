package org.futurestck.kit.properties;

import java.time.Duration;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.spi.Capability;

/**
 * How long a race is run: for its budget, and on a busy machine, where threads meet seldom, until they have met often enough to say
 * something, within reason.
 *
 * @param budget how long it takes where threads meet as they should
 * @param enough how often threads are to have met
 * @param unit what an extension is measured in: the budget, but never more than that of the normal effort
 */
record RaceTime(Duration budget, int enough, Duration unit) {

    /** Of a race of bare futures, with the normal effort. */
    static final RaceTime OF_FUTURES = normal(Duration.ofMillis(100), 1_000);

    /** Of waits for several futures: a thread that waits has long begun when it comes to what it may do wrong. */
    static final RaceTime OF_WAITS = normal(Duration.ofMillis(240), 2_500);

    /** Of one that has a new executor in each round, which takes its time; its calls give way now and then, so that few meetings show much. */
    static final RaceTime OF_EXECUTORS = normal(Duration.ofMillis(240), 200);

    /** The same against the worker alone, where few of the moments at which they meet matter. */
    static final RaceTime OF_WORKERS = normal(Duration.ofMillis(240), 1_000);

    /** Of races of bare futures that are made at random. */
    static final RaceTime OF_RANDOM_FUTURES = normal(Duration.ofMillis(250), 1_000);

    /** Of races of executors that are made at random. */
    static final RaceTime OF_RANDOM_EXECUTORS = normal(Duration.ofMillis(250), 200);

    /** How often threads are to have met where the host steers what they then do to each other. */
    private static final int ENOUGH_IF_STEERED = 100;

    /** How many units it may take until they have met often enough. */
    private static final int LONGER = 10;

    /** How many units it may take until they have met at all; before that the race has shown nothing. */
    private static final int LONGEST = 50;

    static RaceTime normal(Duration budget, int enough) {
        return new RaceTime(budget, enough, budget);
    }

    /** The same with the effort of the run and the host that it has. */
    RaceTime in(Attempt attempt) {
        int meetings = attempt.offers(Capability.STEERED_RACES) ? ENOUGH_IF_STEERED : enough;
        return of(attempt.budget(budget), attempt.tries(meetings));
    }

    /** The same with another budget. */
    RaceTime of(Duration other, int meetings) {
        return new RaceTime(other, meetings, shorter(other, unit));
    }

    /** Whether the race is to end, having taken so long and with so many meetings. */
    boolean isOver(Duration taken, long met) {
        return taken.compareTo(budget) >= 0
                && (met >= enough || taken.compareTo(unit.multipliedBy(met > 0 ? LONGER : LONGEST)) >= 0);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
