package org.futurestck.kit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;

/**
 * Every sequence of so many operations on one future: those of its producer, and those of its consumers that might leave a trace.
 * Behind each stand the questions for its state, and whatever makes the future done, so that every callback has to be called. The
 * sequences come in a fixed order.
 */
public final class Sequences {

    private static final Timeout NO_TIME = Timeout.of("0");

    /** The kinds of operation, each made for a future and its place in the sequence. */
    private static final List<Maker> KINDS = List.of(
            (future, place) -> new Operation.Cancel(future),
            (future, place) -> new Operation.SetRunningOrNotifyCancel(future),
            (future, place) -> new Operation.SetResult(future, Value.of(place)),
            (future, place) -> new Operation.SetException(future, ErrorSpec.exception("x" + place)),
            (future, place) -> new Operation.AddDoneCallback(future, Callback.reporting(future + " " + place)),
            (future, place) -> new Operation.Result(future, NO_TIME),
            (future, place) -> new Operation.Exception(future, NO_TIME));

    private final int length;
    private final BiPredicate<Operation, FutureModel> documented;
    private final Consumer<List<Operation>> listener;
    private int count;

    private interface Maker {
        Operation make(String future, int place);
    }

    private Sequences(int length, BiPredicate<Operation, FutureModel> documented, Consumer<List<Operation>> listener) {
        this.length = length;
        this.documented = documented;
        this.listener = listener;
    }

    /**
     * Makes them all, each on a future of its own.
     *
     * @param length how many operations each has
     * @param documented whether an operation on such a future may be a part of them
     * @param listener is given each of them, with the creation of its future before and the questions behind
     */
    public static void each(
            int length, BiPredicate<Operation, FutureModel> documented, Consumer<List<Operation>> listener) {
        new Sequences(length, documented, listener).from(new int[length], 0, FutureModel.NEW);
    }

    private void from(int[] kinds, int place, FutureModel model) {
        if (place == length) {
            listener.accept(sequence(kinds, model));
            return;
        }
        for (int kind = 0; kind < KINDS.size(); kind++) {
            Operation operation = KINDS.get(kind).make("f", place);
            if (documented.test(operation, model)) {
                kinds[place] = kind;
                boolean registers = operation instanceof Operation.AddDoneCallback;
                from(
                        kinds,
                        place + 1,
                        registers ? model : model.apply(operation).next());
            }
        }
    }

    private List<Operation> sequence(int[] kinds, FutureModel last) {
        String future = "f" + count++;
        List<Operation> operations = new ArrayList<>(length + 5);
        operations.add(new Operation.NewFuture(future));
        for (int place = 0; place < length; place++) {
            operations.add(KINDS.get(kinds[place]).make(future, place));
        }
        operations.add(new Operation.Cancelled(future));
        operations.add(new Operation.Running(future));
        operations.add(new Operation.Done(future));
        if (last.state() == FutureModel.State.PENDING) {
            operations.add(new Operation.Cancel(future));
        } else if (last.state() == FutureModel.State.RUNNING) {
            operations.add(new Operation.SetResult(future, new Value.None()));
        }
        return operations;
    }
}
