package org.futurestck.kit.local;

import java.util.List;
import java.util.concurrent.Phaser;

/** The threads of a race. A race of one thread needs none: the starter runs it. To be used by one thread, the starter. */
final class Racers implements AutoCloseable {

    private final int count;
    private final Phaser start;
    private final Phaser end;

    private volatile List<RaceRound> rounds = List.of();
    private volatile boolean over;

    Racers(int count) {
        this.count = count;
        start = new Phaser(count + 1);
        end = new Phaser(count + 1);
        for (int racer = 0; racer < count && count > 1; racer++) {
            int number = racer;
            Thread thread = new Thread(() -> race(number), "racer " + (number + 1));
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Runs the rounds, one after the other, and returns when all have been run. */
    void run(List<RaceRound> next) {
        if (count == 1) {
            next.forEach(round -> round.run(0));
            return;
        }
        rounds = next;
        start.arriveAndAwaitAdvance();
        end.arriveAndAwaitAdvance();
    }

    @Override
    public void close() {
        over = true;
        start.arrive();
    }

    private void race(int racer) {
        for (start.arriveAndAwaitAdvance(); !over; start.arriveAndAwaitAdvance()) {
            for (RaceRound round : rounds) {
                round.run(racer);
            }
            end.arriveAndAwaitAdvance();
        }
    }
}
