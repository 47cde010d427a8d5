package org.futurestck.kit.properties;

import java.time.Duration;
import java.util.function.LongFunction;
import org.futurestck.kit.history.Contradiction;
import org.futurestck.kit.history.Judgement;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.InconclusiveException;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.TimelineEntry;

/** Has races run for as long as the effort of the run allows, and holds every history against the model. */
final class Racing {

    private final Attempt attempt = Attempt.current();
    private final Scene scene = attempt.newScene();
    private final long begin = System.nanoTime();
    private final RaceTime time;
    private long seed = attempt.seed();

    /**
     * Prepares for some races.
     *
     * @param normal how long they are to take together with the normal effort
     */
    Racing(RaceTime normal) {
        time = normal.in(attempt);
    }

    /**
     * Runs one race after the other, at least one, until the time is over.
     *
     * @param next makes a race, given the seed that all its random choices start from
     * @throws InconclusiveException if threads never met, so that nothing was tried
     */
    void run(LongFunction<Race> next) {
        long rounds = 0;
        long met = 0;
        do {
            Race race = next.apply(seed++);
            for (History history : scene.race(race)) {
                if (judge(race, history)) {
                    attempt.raced(race, history);
                    rounds += history.count();
                    met += history.met() ? history.count() : 0;
                }
            }
        } while (!time.isOver(Duration.ofNanos(System.nanoTime() - begin), met));
        if (rounds > 0 && met == 0) {
            throw new InconclusiveException(
                    "In " + rounds + " rounds threads never met, so nothing was seen of the race;"
                            + " this needs a machine that can run two threads at the same time.");
        }
        scene.tell(
                "kit",
                TimelineEntry.Kind.NOTE,
                rounds + " rounds of races, each explained by some order; threads met in " + met + " of them");
    }

    /** Runs races that are made at random, without what the subject lacks. */
    void runAllowed(LongFunction<Race> next) {
        run(chosen -> scene.lacks().allowedOf(next.apply(chosen)));
    }

    /** Whether the history could be judged. */
    private boolean judge(Race race, History history) {
        Judgement judgement = Judgement.of(race, history);
        if (judgement instanceof Contradiction contradiction) {
            attempt.raced(race, history);
            tell(new ShorterRaces(scene).shorten(race, history, contradiction));
        } else if (judgement instanceof Judgement.Explained) {
            scene.observe(true, "some order explains the history", "one does", 0);
        }
        return judgement instanceof Judgement.Explained;
    }

    private void tell(ShorterRaces.Found found) {
        Contradiction contradiction = found.contradiction();
        scene.tell("kit", TimelineEntry.Kind.NOTE, "seen " + times(found.rounds()) + " in the " + found.race());
        int illegal = 0;
        for (int i = 0; i < contradiction.events().size(); i++) {
            Contradiction.Event event = contradiction.events().get(i);
            int entry = scene.tell(event.actor(), kind(event.kind()), event.text());
            illegal = i == contradiction.illegal() ? entry : illegal;
        }
        scene.observe(false, contradiction.expected(), contradiction.actual(), illegal);
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private static TimelineEntry.Kind kind(Contradiction.Kind kind) {
        return switch (kind) {
            case BEGIN -> TimelineEntry.Kind.OPERATION;
            case END -> TimelineEntry.Kind.OUTCOME;
            case SIGHTING -> TimelineEntry.Kind.SIGHTING;
            case MISSING -> TimelineEntry.Kind.NOTE;
        };
    }
}
