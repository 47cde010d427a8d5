package org.futurestck.kit.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.StageFaultException;

/**
 * Runs the races of a check, in the thread that asks for them and in racers of their own. The rounds are prepared some at a time, so
 * that the racers go from one to the next without anything between them.
 */
final class RaceTrack {

    /** Before a subject is known to be quick, they are fewer: all of them together must not take much longer than the race may. */
    private static final int ROUNDS_AT_A_TIME = 32;

    /** A race that goes in more ways than these is ended, so that an answer stays short; the kit may ask for more. */
    private static final int MOST_HISTORIES = 500;

    private final Candidate subject;
    private final Door door;

    /** The rounds that are under way. Guarded by this. */
    private List<RaceRound> rounds = List.of();

    private volatile boolean closed;

    RaceTrack(Candidate subject, Door door) {
        this.subject = subject;
        this.door = door;
    }

    /**
     * Runs a race.
     *
     * @return its histories, in the order in which each was seen first
     * @throws StageFaultException if the stage cannot perform an operation
     */
    List<History> run(Race race) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(race.millis());
        SplittableRandom random = new SplittableRandom(race.seed());
        Map<History, History> counts = new LinkedHashMap<>();
        int left = race.rounds();
        int size = 1;
        boolean whole = true;
        try (Racers racers = new Racers(race.threads().size())) {
            while (whole && left > 0 && !closed && isDue(counts, deadline)) {
                List<RaceRound> next = prepare(race, Math.min(left, size), random);
                racers.run(next);
                for (RaceRound round : next) {
                    // A round that misses something has waited for it, and is enough: the others might do so too.
                    if (whole) {
                        whole = round.finish();
                        count(round.history(), counts);
                    }
                    round.close();
                }
                left -= next.size();
                size = Math.min(2 * size, ROUNDS_AT_A_TIME);
            }
        }
        under(List.of());
        return List.copyOf(counts.values());
    }

    /** Ends whatever is under way, as far as the stage can. */
    synchronized void close() {
        closed = true;
        rounds.forEach(RaceRound::close);
    }

    /** Whether another round is due; the first always is. */
    private static boolean isDue(Map<History, History> counts, long deadline) {
        return counts.isEmpty() || (counts.size() < MOST_HISTORIES && System.nanoTime() < deadline);
    }

    private static void count(History history, Map<History, History> counts) {
        History kind = history.withoutMessages();
        // The rounds that are prepared together may go in more ways than there is room for; so rare ones are lost at
        // times.
        if (counts.size() < MOST_HISTORIES || counts.containsKey(kind)) {
            counts.merge(kind, history, (first, same) -> first.times(first.count() + 1));
        }
    }

    private List<RaceRound> prepare(Race race, int count, SplittableRandom random) {
        List<RaceRound> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RaceRound round = new RaceRound(subject, door, race, random);
            next.add(round);
            under(next);
            round.prepare();
        }
        return next;
    }

    private synchronized void under(List<RaceRound> way) {
        rounds = List.copyOf(way);
    }
}
