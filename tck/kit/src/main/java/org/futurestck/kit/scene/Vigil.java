package org.futurestck.kit.scene;

import java.util.function.BooleanSupplier;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a condition holds, or until it is plain that it never will: the subject's process is gone, nothing in it has moved
 * for the span of stillness, or the deadline is over. A deadline that passed while the machine stalled makes the wait inconclusive;
 * one that passed while the host did not tell where its threads stand tells of the host and not of the subject.
 */
final class Vigil {

    private static final long GLANCE = 20_000_000L;
    private static final double STALLED_SHARE = 0.25;
    private static final End MET = new End(null, false, null);

    /** How a wait ended: {@code why} is null if the condition came to hold, {@code last} what was seen of the threads at the end. */
    record End(@Nullable String why, boolean lost, @Nullable Standing last) {
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
        long begin = signal.now();
        Lookout lookout = new Lookout(stage::standing, begin);
        @Nullable String why = null;
        while (!signal.await(condition, GLANCE)) {
            // Only now: the condition had a chance to hold after the reason was found.
            if (why != null) {
                demandAnswers(lookout.silent(signal.now()));
                return new End(why, false, lookout.last());
            }
            long now = signal.now();
            if (now - begin < patience.untilLook().toNanos()) {
                continue;
            }
            try {
                lookout.look(now);
            } catch (StageLostException lost) {
                return signal.await(condition, 0) ? MET : new End(String.valueOf(lost.getMessage()), true, null);
            }
            why = hopeless(lookout, begin, now);
        }
        return MET;
    }

    /** Why the condition will never hold; null if it still may. */
    private @Nullable String hopeless(Lookout lookout, long begin, long now) {
        if (lookout.still() > patience.still().toNanos()) {
            if (!stalled(lookout.stillSince(), now)) {
                return "nothing has moved for " + millis(lookout.still()) + " ms; " + lookout.where(now);
            }
            lookout.moved(now);
        }
        if (now - begin <= patience.deadline().toNanos()) {
            return null;
        }
        if (stalled(begin, now)) {
            throw new InconclusiveException("the machine stalled for " + millis(stallWatch.stalledSince(begin))
                    + " ms of the " + millis(now - begin) + " ms that the kit waited");
        }
        return "still not after " + millis(now - begin) + " ms; " + lookout.where(now);
    }

    /** A process that tells nothing may do anything, so what did not come is no fault of the subject's. */
    private void demandAnswers(long silent) {
        if (silent > patience.still().toNanos()) {
            throw new StageFaultException("the host has not answered for " + millis(silent)
                    + " ms where its threads stand, which it has to tell whatever they do" + stage.aboutSilence());
        }
    }

    private boolean stalled(long since, long now) {
        return stallWatch.stalledSince(since) > STALLED_SHARE * (now - since);
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
