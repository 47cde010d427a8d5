package org.futurestck.kit.scene;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.stage.Standing.ThreadStanding;
import org.jspecify.annotations.Nullable;

/**
 * Looks until every thread of the subject waits and nothing has moved between two looks. Like {@link Rest} it decides nothing: a
 * check is right whether or not it came so far, but what a subject does too much is more likely to have been done by then.
 */
final class Stillness {

    /** Longer than a thread that is about to connect or to report has to wait for a processor that others keep busy. */
    private static final long MILLIS_BETWEEN_LOOKS = 25;

    private Stillness() {}

    /**
     * Looks for at most the time given. It begins anew with each sighting: whoever has just been seen at work may have more to do.
     *
     * @param sightings how many there are so far
     * @param heard whether the kit has nothing more to hear from whoever reports backstage; on a busy machine it lags behind
     */
    static String look(Stage stage, Signal signal, Duration longest, IntSupplier sightings, BooleanSupplier heard) {
        long begin = signal.now();
        int seen = sightings.getAsInt();
        @Nullable String before = null;
        long left = longest.toNanos();
        while (left > 0) {
            CompletableFuture<Standing> asked = stage.standing();
            asked.whenComplete((value, error) -> signal.raise());
            if (!signal.await(asked::isDone, left)) {
                break;
            }
            Standing standing;
            try {
                standing = Answers.of(asked);
            } catch (StageLostException e) {
                return "the subject's process ended meanwhile";
            }
            boolean waiting =
                    heard.getAsBoolean() && standing.threads().stream().allMatch(ThreadStanding::waiting);
            if (waiting && standing.activity().equals(before)) {
                return "nothing moved any more";
            }
            before = waiting ? standing.activity() : null;
            signal.pause(TimeUnit.MILLISECONDS, MILLIS_BETWEEN_LOOKS);
            if (sightings.getAsInt() != seen) {
                seen = sightings.getAsInt();
                begin = signal.now();
                before = null;
            }
            left = longest.toNanos() - (signal.now() - begin);
        }
        return "still moving after " + longest.toMillis() + " ms";
    }
}
