package org.futurestck.kit.operation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A small program for several threads, that is run many times, each time on new objects. A round performs the setup, then lets the
 * threads go at the same moment, and when all have ended performs the epilogue. A race of one thread is a plain sequence.
 *
 * <p>Calls and callbacks of a race do not report backstage, which takes longer than what is looked for; what they do is told in the
 * {@link History}. They have no gates and perform nothing.
 *
 * @param setup what is done before the threads go, in order
 * @param threads for each thread its operations, in order
 * @param epilogue what is done after the threads, in order
 * @param rounds how many rounds there are at most, at least 1
 * @param millis after how many milliseconds no further round begins, at least 1
 * @param seed where the random delays start from by which the threads go apart
 */
public record Race(
        List<Operation> setup,
        List<List<Operation>> threads,
        List<Operation> epilogue,
        int rounds,
        int millis,
        long seed) {

    /**
     * Copies the lists.
     *
     * @param setup setup
     * @param threads threads
     * @param epilogue epilogue
     * @param rounds rounds
     * @param millis milliseconds
     * @param seed seed
     */
    public Race {
        setup = List.copyOf(setup);
        threads = threads.stream().map(List::copyOf).toList();
        epilogue = List.copyOf(epilogue);
        if (threads.isEmpty() || rounds < 1 || millis < 1) {
            throw new IllegalArgumentException("a race needs a thread, a round and a millisecond");
        }
    }

    @Override
    public String toString() {
        return "race of "
                + threads.stream().map(Race::line).collect(Collectors.joining(" against "))
                + (setup.isEmpty() ? "" : " after " + line(setup));
    }

    private static String line(List<Operation> operations) {
        return operations.stream().map(Operation::toString).collect(Collectors.joining("; ", "[", "]"));
    }
}
