package org.futurestck.kit.scene;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.SynchronousQueue;

/**
 * How long the kit waits. It holds the one unit of time and its factor; nothing else in the kit names a duration to wait for.
 *
 * <p>But for {@link #chance}, none of these costs anything while a subject does what it must: they only end waits for what does not
 * come.
 *
 * @param factor what every unit is multiplied with, more than 0; 1 suits the machine the units were made for
 */
public record Patience(double factor) {

    private static final int ROUNDS = 200;
    private static final Duration USUAL_ROUND = Duration.ofMillis(2);
    private static final double SLOWEST = 8;

    /**
     * Checks the factor.
     *
     * @param factor factor
     */
    public Patience {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("the patience factor has to be more than 0, not " + factor);
        }
    }

    /**
     * Measures how fast this machine hands work from thread to thread.
     *
     * @param wish what the user wants the measured factor multiplied with, more than zero
     * @return the patience that suits the machine
     */
    public static Patience measured(double wish) {
        return new Patience(wish * Math.max(1, Math.min(SLOWEST, slowRound() / USUAL_ROUND.toNanos())));
    }

    /**
     * How long nothing at all may move in the subject's process before the kit decides that nothing will.
     *
     * @return the span of stillness
     */
    public Duration still() {
        return times(2_000);
    }

    /**
     * How long the kit waits for what must happen while the subject's process keeps moving.
     *
     * @return the deadline
     */
    public Duration deadline() {
        return times(10_000);
    }

    /**
     * How long a wait lasts before the kit begins to look where the threads stand.
     *
     * @return the span
     */
    Duration untilLook() {
        return times(100);
    }

    /**
     * How long the kit looks, at most, for a caller to come to rest in a waiting operation. A check that looks on too early sees a
     * caller that had no need to wait, and so nothing of whether it would have; this costs its time only where one waits busily,
     * and {@link RestLooks} sees to it that it does so seldom.
     *
     * @return the span
     */
    Duration rest() {
        return still();
    }

    /**
     * How long the kit looks, at most, for the subject's process to become still, or for a caller of a subject that waits busily to
     * come to rest.
     *
     * @return the span
     */
    Duration look() {
        return times(250);
    }

    /**
     * How long something that must not happen yet is given the chance to happen. This alone costs its time while all is well.
     *
     * @return the span
     */
    Duration chance() {
        return times(100);
    }

    private Duration times(long millis) {
        return Duration.ofNanos((long) (millis * 1e6 * factor));
    }

    /** A slow round, not the slowest: one hiccup says little about a whole run. */
    private static double slowRound() {
        SynchronousQueue<Long> there = new SynchronousQueue<>();
        SynchronousQueue<Long> back = new SynchronousQueue<>();
        Thread echo = new Thread(
                () -> {
                    try {
                        for (int i = 0; i < ROUNDS; i++) {
                            back.put(there.take());
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "patience measurement");
        echo.setDaemon(true);
        echo.start();
        long[] rounds = new long[ROUNDS];
        try {
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                there.put(start);
                back.take();
                rounds[i] = System.nanoTime() - start;
            }
        } catch (InterruptedException e) {
            echo.interrupt();
            Thread.currentThread().interrupt();
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS * 95 / 100];
    }
}
