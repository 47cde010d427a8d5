package org.futurestck.kit.scene;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a condition holds, or until it is plain that it never will: the subject's process is gone, nothing in it has moved
 * for the span of stillness, or the deadline is over. A machine that stalled meanwhile makes the wait inconclusive.
 */
final class Vigil {

    private static final long GLANCE = 20_000_000L;
    private static final double STALLED_SHARE = 0.25;

    /** How a wait ended: {@code why} is null if the condition came to hold. */
    record End(@Nullable String why, boolean lost) {
        boolean met() {
            return why == null;
        }
    }

    private final Stage stage;
    private final Signal signal;
    private final Patience patience;
    private final StallWatch stallWatch;

    Vigil(Stage stage, Signal signal, Patience patience, StallWatch stallWatch) {
        this.stage = stage;
        this.signal = signal;
        this.patience = patience;
        this.stallWatch = stallWatch;
    }

    End await(BooleanSupplier condition) {
        long begin = System.nanoTime();
        long lastMove = begin;
        String mark = "";
        @Nullable Standing last = null;
        @Nullable CompletableFuture<Standing> asked = null;
        while (true) {
            if (signal.await(condition, GLANCE)) {
                return new End(null, false);
            }
            long now = System.nanoTime();
            if (now - begin < patience.untilLook().toNanos()) {
                continue;
            }
            if (asked != null && asked.isDone()) {
                try {
                    last = asked.join();
                } catch (CompletionException e) {
                    if (e.getCause() instanceof StageLostException lost) {
                        return signal.await(condition, 0) ? new End(null, false) : new End(message(lost), true);
                    }
                    throw e;
                }
                asked = null;
                if (!last.activity().equals(mark)) {
                    mark = last.activity();
                    lastMove = now;
                }
            }
            if (asked == null) {
                asked = stage.standing();
            }
            if (last != null && now - lastMove > patience.still().toNanos()) {
                return over(lastMove, now, "nothing has moved for " + millis(now - lastMove) + " ms; " + stand(last));
            }
            if (now - begin > patience.deadline().toNanos()) {
                String where = last == null ? "its process does not answer" : stand(last);
                return over(begin, now, "still not after " + millis(now - begin) + " ms; " + where);
            }
        }
    }

    private End over(long since, long now, String why) {
        long stalled = stallWatch.stalledSince(since);
        if (stalled > STALLED_SHARE * (now - since)) {
            throw new InconclusiveException("the machine stalled for " + millis(stalled) + " ms of the "
                    + millis(now - since) + " ms that the kit waited");
        }
        return new End(why, false);
    }

    private static String message(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private static String stand(Standing standing) {
        if (standing.threads().isEmpty()) {
            return "no thread of the subject is left";
        }
        return standing.threads().stream()
                .limit(8)
                .map(thread -> thread.name()
                        + (thread.waiting() ? " waits" : " runs")
                        + (thread.frames().isEmpty()
                                ? ""
                                : " in " + thread.frames().get(0)))
                .collect(Collectors.joining("; "));
    }
}
