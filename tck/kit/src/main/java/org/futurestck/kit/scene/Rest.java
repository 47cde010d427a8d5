package org.futurestck.kit.scene;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.stage.Standing.ThreadStanding;

/**
 * Looks until a caller rests in a waiting operation. Mostly it decides nothing: a check is right whether or not the caller came to
 * rest, but one that rested is more likely to show a wake-up that gets lost.
 */
final class Rest {

    /** What was seen: whether the caller waits or has ended, and how it is to be told. */
    record Look(boolean settled, String how) {}

    private Rest() {}

    static Look look(Stage stage, Signal signal, String caller, BooleanSupplier ended, Duration longest) {
        long begin = signal.now();
        List<String> before = List.of();
        while (!ended.getAsBoolean()) {
            CompletableFuture<Standing> asked = stage.standing();
            asked.whenComplete((value, error) -> signal.raise());
            long left = longest.toNanos() - (signal.now() - begin);
            if (!signal.await(asked::isDone, left)) {
                break;
            }
            Optional<ThreadStanding> thread;
            try {
                thread = find(Answers.of(asked), caller);
            } catch (StageLostException e) {
                return new Look(true, "the subject's process ended meanwhile");
            }
            if (thread.isPresent() && thread.get().waiting()) {
                if (thread.get().frames().equals(before)) {
                    return new Look(true, caller + " was seen waiting");
                }
                before = thread.get().frames();
            }
            if (signal.now() - begin > longest.toNanos()) {
                break;
            }
            signal.pause(TimeUnit.MILLISECONDS, 1);
        }
        return ended.getAsBoolean()
                ? new Look(true, caller + " did not wait: its operation has ended")
                : new Look(false, caller + " was not seen waiting within " + longest.toMillis() + " ms");
    }

    private static Optional<ThreadStanding> find(Standing standing, String caller) {
        return standing.threads().stream()
                .filter(thread -> caller.equals(thread.caller()))
                .findFirst();
    }
}
