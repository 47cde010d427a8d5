package org.futurestck.kit.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.model.FutureModel.Ending;
import org.futurestck.kit.model.FutureModel.State;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;

/**
 * The module function {@code wait} over some futures. It looks at each of them at some moment while it runs; since what is done stays
 * done, that is: what it calls not done was not done when it began, and what it calls done is done when it ends.
 */
final class WaitModel {

    private final Operation.Wait operation;
    private final Set<String> futures;

    WaitModel(Operation.Wait operation) {
        this.operation = operation;
        futures = new TreeSet<>(operation.futures());
    }

    /** The beginning. A cancelled future whose waiters have not been told may count as either. */
    <M> Transition<M> begin(Function<String, FutureModel> world, M next) {
        return new Transition<>(
                "begins",
                outcome -> sets(outcome) instanceof Value.DoneAndNotDone sets
                        && sets.notDone().stream()
                                .map(WaitModel::name)
                                .filter(futures::contains)
                                .noneMatch(name -> told(world.apply(name))),
                next);
    }

    /** Whether it may end now. */
    boolean mayEnd(Function<String, FutureModel> world) {
        return limited()
                || met(futures.stream().filter(name -> world.apply(name).done()).toList(), world);
    }

    /** The end. */
    <M> Transition<M> end(Function<String, FutureModel> world, M next) {
        List<Value> done = handles(world, true);
        return new Transition<>(
                "returns " + new Value.DoneAndNotDone(done, handles(world, false)),
                outcome -> sets(outcome) instanceof Value.DoneAndNotDone sets
                        && done.containsAll(sets.done())
                        && parts(sets)
                        && enough(sets, world),
                next);
    }

    private boolean enough(Value.DoneAndNotDone sets, Function<String, FutureModel> world) {
        return limited() || met(sets.done().stream().map(WaitModel::name).toList(), world);
    }

    private boolean limited() {
        return !operation.timeout().equals(Timeout.OMITTED)
                && !operation.timeout().equals(Timeout.NONE);
    }

    /** Whether these, being done, are what is waited for. */
    private boolean met(List<String> done, Function<String, FutureModel> world) {
        boolean all = done.size() == futures.size();
        ReturnWhen condition = operation.returnWhen() == null ? ReturnWhen.ALL_COMPLETED : operation.returnWhen();
        return all
                || switch (condition) {
                    case ALL_COMPLETED -> false;
                    case FIRST_COMPLETED -> !done.isEmpty();
                    case FIRST_EXCEPTION -> done.stream().anyMatch(name -> failed(world.apply(name)));
                };
    }

    /** Whether each future is in one of the sets, once. */
    private boolean parts(Value.DoneAndNotDone sets) {
        Set<String> seen = new HashSet<>();
        boolean once = sets.done().stream().allMatch(value -> seen.add(name(value)))
                && sets.notDone().stream().allMatch(value -> seen.add(name(value)));
        return once && seen.equals(futures);
    }

    private List<Value> handles(Function<String, FutureModel> world, boolean done) {
        return futures.stream()
                .filter(name -> world.apply(name).done() == done)
                .map(name -> (Value) new Value.Handle(name))
                .toList();
    }

    private static boolean told(FutureModel future) {
        return future.state() == State.FINISHED || future.state() == State.CANCELLED_AND_NOTIFIED;
    }

    private static boolean failed(FutureModel future) {
        return future.state() == State.FINISHED && future.ending() instanceof Ending.Error;
    }

    private static Value sets(Outcome outcome) {
        return outcome instanceof Outcome.Returned returned ? returned.value() : new Value.None();
    }

    private static String name(Value value) {
        return value instanceof Value.Handle handle ? handle.name() : "";
    }
}
