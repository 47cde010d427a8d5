package org.futurestck.kit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.futurestck.kit.model.ContractModel;
import org.futurestck.kit.model.Transition;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;

/**
 * Many sequences of operations, each on a future of its own, that one thread performs one after the other: so a host is asked once for
 * all of them. A sequence begins with the creation of its future, and leaves it done. For one thread.
 */
public final class Batch {

    /** Nobody but the reader of a report waits for a single thread, so it has all the time it needs. */
    private static final int MILLIS = 3_600_000;

    private final List<List<Operation>> sequences = new ArrayList<>();
    private int operations;

    /**
     * The first answer that the model does not explain.
     *
     * @param deeds what was done until then, in order, with what came of it
     * @param expected what the model allows
     * @param actual what happened instead
     */
    public record Misstep(List<String> deeds, String expected, String actual) {

        /**
         * Copies the list.
         *
         * @param deeds deeds
         * @param expected expectation
         * @param actual answer
         */
        public Misstep {
            deeds = List.copyOf(deeds);
        }
    }

    /**
     * Adds a sequence.
     *
     * @param sequence the operations; callbacks are named after the future, with a blank behind its name
     */
    public void add(List<Operation> sequence) {
        sequences.add(sequence);
        operations += sequence.size();
    }

    /**
     * How much there is to do.
     *
     * @return the number of operations
     */
    public int operations() {
        return operations;
    }

    /**
     * How many sequences there are.
     *
     * @return their number
     */
    public int sequences() {
        return sequences.size();
    }

    /**
     * The race of one thread that performs them all.
     *
     * @return a race of one round
     */
    public Race race() {
        List<Operation> all = sequences.stream().flatMap(List::stream).toList();
        return new Race(List.of(), List.of(all), List.of(), 1, MILLIS, 0);
    }

    /**
     * Holds what came of the race against the model.
     *
     * @param history its history
     * @return the first misstep; empty if there is none
     */
    public Optional<Misstep> judge(History history) {
        Map<String, List<String>> called = history.sightings().stream()
                .map(History.Noticed::id)
                .collect(Collectors.groupingBy(callback -> callback.split(" ")[0]));
        List<History.Performed> performed = history.threads().get(0);
        int at = 0;
        for (List<Operation> sequence : sequences) {
            String future = ((Operation.NewFuture) sequence.get(0)).as();
            List<History.Performed> part = performed.subList(at, at + sequence.size());
            Optional<Misstep> misstep = judge(sequence, part, called.getOrDefault(future, List.of()));
            if (misstep.isPresent()) {
                return misstep;
            }
            at += sequence.size();
        }
        return Optional.empty();
    }

    private static Optional<Misstep> judge(
            List<Operation> sequence, List<History.Performed> performed, List<String> called) {
        ContractModel model = ContractModel.NEW;
        for (int i = 0; i < sequence.size(); i++) {
            Operation operation = sequence.get(i);
            Outcome outcome = performed.get(i).outcome();
            Transition<ContractModel> transition = model.step(operation, 0).orElseThrow();
            if (!transition.allows().test(outcome)) {
                return Optional.of(new Misstep(
                        deeds(sequence, performed, i + 1),
                        operation + " " + transition.expected(),
                        operation + " " + outcome));
            }
            model = transition.next();
        }
        List<String> added = sequence.stream()
                .filter(Operation.AddDoneCallback.class::isInstance)
                .map(operation ->
                        ((Operation.AddDoneCallback) operation).callback().id())
                .toList();
        return called.equals(added)
                ? Optional.empty()
                : Optional.of(new Misstep(
                        deeds(sequence, performed, sequence.size()),
                        "the callbacks " + added + " are called",
                        "those that were called are " + called));
    }

    private static List<String> deeds(List<Operation> sequence, List<History.Performed> performed, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> sequence.get(i) + " " + performed.get(i).outcome())
                .toList();
    }
}
