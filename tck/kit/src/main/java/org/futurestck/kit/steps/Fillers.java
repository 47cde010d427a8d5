package org.futurestck.kit.steps;

import java.util.List;
import java.util.stream.IntStream;
import org.futurestck.kit.operation.Call;

/**
 * Short calls that stand between those that keep the workers of a process pool busy and those that shall be pending. A process pool
 * may hand calls to its workers ahead, and such calls count as running though they have not started: the fillers are these calls,
 * and whatever comes behind them is pending for certain.
 */
final class Fillers {

    /** CPython hands out one call per worker and one more; loky, which many programs use, two per worker and one more. */
    private static final int PER_WORKER = 2;

    /** The one more, and one to be sure, as a call may be on its way. */
    private static final int MORE = 2;

    private static final String PREFIX = "filler";

    private Fillers() {}

    /** The fillers of an executor with so many workers; {@code set} tells those of several fillings apart. */
    static List<Call> of(int workers, int set) {
        return IntStream.rangeClosed(1, PER_WORKER * workers + MORE)
                .mapToObj(number -> OperationText.call(PREFIX + set + "x" + number, false, false))
                .toList();
    }

    /** Whether a call of that name is a filler, which no scenario speaks of. */
    static boolean isOne(String call) {
        return call.startsWith(PREFIX);
    }
}
