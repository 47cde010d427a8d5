package org.futurestck.kit.steps;

import java.util.function.Consumer;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Scene;

/**
 * Short calls that stand between those that keep the workers of a process pool busy and those that shall be pending. A process pool
 * may hand calls to its workers ahead, and such calls count as running though they have not started: the fillers are these calls,
 * and whatever comes behind one that is not running is pending for certain.
 */
final class Fillers {

    /** CPython hands out one call per worker and one more; loky, which many programs use, two per worker and one more. */
    private static final int PER_WORKER = 2;

    /** The one more, and one that is not running. */
    private static final int MORE = 2;

    /** A pool that has called so many calls running calls everything running. */
    private static final int MOST = 500;

    private static final String PREFIX = "filler";
    private static final Outcome YES = new Outcome.Returned(Value.of(true));

    private final Scene scene;
    private final Consumer<Call> submit;
    private final String prefix;
    private int count;

    /**
     * The fillers of one executor.
     *
     * @param scene its scene
     * @param submit submits a call to it
     * @param set tells these fillers from those of other fillings of the scene
     */
    Fillers(Scene scene, Consumer<Call> submit, int set) {
        this.scene = scene;
        this.submit = submit;
        prefix = PREFIX + set + "x";
    }

    /** Submits fillers to an executor whose workers are all busy, until the last one is not running. */
    void fill(int workers) {
        submit(PER_WORKER * workers + MORE);
        while (isLastRunning()) {
            if (count >= MOST) {
                scene.note("even the last of " + count + " calls behind the busy workers is said to be running");
                return;
            }
            submit(2 * count);
        }
    }

    private void submit(int more) {
        for (int last = count + more; count < last; ) {
            count++;
            submit.accept(OperationText.call(prefix + count, false, false));
        }
    }

    /** A pool may hand out calls in a thread of its own, some time after they were submitted. */
    private boolean isLastRunning() {
        scene.settle();
        return scene.perform(new Operation.Running(prefix + count)).outcome().equals(YES);
    }

    /** Whether a call of that name is a filler, which no scenario speaks of. */
    static boolean isOne(String call) {
        return call.startsWith(PREFIX);
    }
}
