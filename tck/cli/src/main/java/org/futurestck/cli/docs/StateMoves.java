package org.futurestck.cli.docs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.futurestck.kit.model.FutureModel;
import org.futurestck.kit.model.FutureModel.Ending;
import org.futurestck.kit.model.FutureModel.State;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Edition;

/**
 * The states of a future and the steps from one to another, as the model of the contract tells them when every operation is tried in every
 * state.
 *
 * @param states the states, in the order in which they are reached
 * @param done those in which a future is done
 * @param steps the steps
 */
record StateMoves(List<String> states, Set<String> done, List<Step> steps) {

    private static final String FUTURE = "f";

    /** The one that speaks of most. */
    private static final Edition EDITION = new Edition("3.13");

    /** The operations that may change something. */
    private static final List<Operation> OPERATIONS = List.of(
            new Operation.SetRunningOrNotifyCancel(FUTURE),
            new Operation.SetResult(FUTURE, new Value.None()),
            new Operation.SetException(FUTURE, ErrorSpec.exception("x")),
            new Operation.Cancel(FUTURE));

    /**
     * A step.
     *
     * @param from the state before
     * @param operation what is called
     * @param outcome what it comes to
     * @param to the state after it
     * @param documented whether the documents speak of it; if not, CPython does so
     */
    record Step(String from, String operation, String outcome, String to, boolean documented) {}

    StateMoves {
        states = List.copyOf(states);
        done = Set.copyOf(done);
        steps = List.copyOf(steps);
    }

    static StateMoves ofModel() {
        Set<String> states = new LinkedHashSet<>(List.of(name(FutureModel.NEW)));
        Set<String> done = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        Deque<FutureModel> unvisited = new ArrayDeque<>(List.of(FutureModel.NEW));
        while (!unvisited.isEmpty()) {
            FutureModel before = unvisited.remove();
            if (before.state().done()) {
                done.add(name(before));
            }
            for (Operation operation : OPERATIONS) {
                var transition = before.apply(operation);
                FutureModel after = transition.next();
                if (!name(before).equals(name(after))) {
                    steps.add(new Step(
                            name(before),
                            call(operation),
                            transition.expected(),
                            name(after),
                            before.documents(operation, EDITION)));
                    if (states.add(name(after))) {
                        unvisited.add(after);
                    }
                }
            }
        }
        return new StateMoves(List.copyOf(states), done, steps);
    }

    /** The state as the state table names it. */
    static String name(FutureModel model) {
        if (model.state() == State.FINISHED) {
            return model.ending() instanceof Ending.Value ? "finished-value" : "finished-exc";
        }
        return model.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The operation without the future and its arguments. */
    private static String call(Operation operation) {
        String words = operation.toString();
        return words.substring(words.indexOf('.') + 1, words.indexOf('(')) + "()";
    }
}
