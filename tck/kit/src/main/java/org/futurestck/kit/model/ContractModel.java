package org.futurestck.kit.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.futurestck.kit.model.CallModel.Phase;
import org.futurestck.kit.model.FutureModel.State;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.jspecify.annotations.Nullable;

/**
 * The contract on a page: some futures, executors and callbacks, and all that may happen to them, one step after the other.
 * Immutable; two that hold the same are equal.
 *
 * <p>Most operations are one step: at one moment between its beginning and its end an operation acts, or looks, and is done. {@code
 * wait} and {@code shutdown} are two, because others may act while they wait. What executors do of themselves are {@link #moves}. What
 * is seen of calls and callbacks are facts that a model has to have room for, in {@link #notice}.
 */
public final class ContractModel {

    /** Nothing is there yet. */
    public static final ContractModel NEW = new ContractModel(Map.of(), Map.of(), Map.of());

    private final Map<String, FutureModel> futures;
    private final Map<String, ExecutorModel> executors;

    /** The future of each callback that was added and has not been called. */
    private final Map<String, String> callbacks;

    private final int hash;

    private ContractModel(
            Map<String, FutureModel> futures, Map<String, ExecutorModel> executors, Map<String, String> callbacks) {
        this.futures = futures;
        this.executors = executors;
        this.callbacks = callbacks;
        hash = 31 * (31 * futures.hashCode() + executors.hashCode()) + callbacks.hashCode();
    }

    /**
     * How many steps an operation has.
     *
     * @param operation the operation
     * @return 1 or 2
     */
    public static int steps(Operation operation) {
        return operation instanceof Operation.Wait || operation instanceof Operation.Shutdown ? 2 : 1;
    }

    /**
     * Takes a step of an operation.
     *
     * @param operation the operation
     * @param step which of its steps, from 0 on
     * @return what its outcome may be then, and what follows; empty if it has to wait
     * @throws IllegalArgumentException if the model does not describe the operation
     */
    public Optional<Transition<ContractModel>> step(Operation operation, int step) {
        if (operation instanceof Operation.NewFuture creates) {
            return returnsHandle(creates.as(), with(creates.as(), FutureModel.NEW));
        } else if (operation instanceof Operation.NewExecutor creates && creates.maxWorkers() != null) {
            return returnsHandle(creates.as(), withExecutor(creates.as(), ExecutorModel.of(creates.maxWorkers())));
        } else if (operation instanceof Operation.Submit submit) {
            return Optional.of(submit(submit));
        } else if (operation instanceof Operation.AddDoneCallback add) {
            future(add.future());
            return Optional.of(Transition.returns(
                    new Value.None(), withCallback(add.callback().id(), add.future())));
        } else if (operation instanceof Operation.Wait wait) {
            return waitFor(new WaitModel(wait), step);
        } else if (operation instanceof Operation.Shutdown shutdown) {
            return shutDown(shutdown, executor(shutdown.executor()), step);
        } else if (operation instanceof Operation.OnFuture onFuture) {
            return onFuture(onFuture);
        }
        throw new IllegalArgumentException("the model does not describe " + operation);
    }

    /**
     * What executors may do next.
     *
     * @return each possibility
     */
    public List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        executors.forEach((name, executor) -> executor.calls().forEach((future, call) -> {
            State state = future(future).state();
            if (call.phase() == Phase.QUEUED && state == State.PENDING) {
                if (executor.hasFreeWorker()) {
                    moves.add(move(
                            Move.Kind.TAKES,
                            name,
                            future,
                            Phase.TAKEN,
                            future(future).in(State.RUNNING)));
                }
                if (executor.cancelling()) {
                    moves.add(move(
                            Move.Kind.CANCELS,
                            name,
                            future,
                            Phase.QUEUED,
                            future(future).in(State.CANCELLED)));
                }
            } else if (call.phase() == Phase.QUEUED) {
                FutureModel told = future(future).in(State.CANCELLED_AND_NOTIFIED);
                moves.add(move(Move.Kind.DROPS, name, future, Phase.OVER, told));
            } else if (call.phase() == Phase.ENDED) {
                FutureModel finished = new FutureModel(State.FINISHED, call.ending());
                moves.add(move(Move.Kind.FINISHES, name, future, Phase.OVER, finished));
            }
        }));
        return moves;
    }

    /**
     * The futures to which a move can happen next.
     *
     * @param kind the kind of move
     * @return their handles, in order
     */
    public List<String> open(Move.Kind kind) {
        return moves().stream()
                .filter(move -> move.kind() == kind)
                .map(Move::future)
                .sorted()
                .toList();
    }

    /**
     * Makes a move.
     *
     * @param kind the kind of move
     * @param future to which call it happens
     * @return the model afterwards
     * @throws IllegalArgumentException if it cannot happen now
     */
    public ContractModel after(Move.Kind kind, String future) {
        return moves().stream()
                .filter(move -> move.kind() == kind && move.future().equals(future))
                .map(Move::next)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("it cannot be that " + kind.of(future) + "; there is an " + this));
    }

    /**
     * The futures in a state.
     *
     * @param state the state
     * @return their handles, in order
     */
    public List<String> in(State state) {
        return futures.keySet().stream()
                .filter(name -> future(name).state() == state)
                .sorted()
                .toList();
    }

    /**
     * Takes note of what was seen.
     *
     * @param event that a call has begun or ended, or that a callback was called
     * @param id the call, which goes by the handle of its future, or the callback
     * @return the model afterwards; empty if that cannot happen now
     */
    public Optional<ContractModel> notice(SightingEvent event, String id) {
        return switch (event) {
            case CALL_STARTED -> pass(id, Phase.TAKEN, Phase.BEGUN);
            case CALL_FINISHED -> pass(id, Phase.BEGUN, Phase.ENDED);
            case CALLBACK_STARTED -> called(id);
            default -> throw new IllegalArgumentException("the model does not describe " + event);
        };
    }

    /**
     * Tells whether it can end like this.
     *
     * @return false if a callback of a future that is done has not been called
     */
    public boolean settled() {
        return callbacks.values().stream().noneMatch(name -> future(name).done());
    }

    private Transition<ContractModel> submit(Operation.Submit submit) {
        ExecutorModel executor = executor(submit.executor());
        return executor.shutDown()
                ? Transition.raises("RuntimeError", this)
                : Transition.returns(
                        new Value.Handle(submit.as()),
                        with(submit.as(), FutureModel.NEW)
                                .withExecutor(submit.executor(), executor.taking(submit.as(), submit.call())));
    }

    private Optional<Transition<ContractModel>> waitFor(WaitModel wait, int step) {
        if (step == 0) {
            return Optional.of(wait.begin(this::future, this));
        }
        return wait.mayEnd(this::future) ? Optional.of(wait.end(this::future, this)) : Optional.empty();
    }

    /** It takes effect when it begins; one that waits ends when nothing is left to do. */
    private Optional<Transition<ContractModel>> shutDown(
            Operation.Shutdown operation, ExecutorModel executor, int step) {
        boolean waits = operation.waits() == null || operation.waits();
        boolean cancels = operation.cancelFutures() != null && operation.cancelFutures();
        if (step == 0) {
            ContractModel next = withExecutor(operation.executor(), executor.shutDown(cancels));
            return Optional.of(Transition.returns(new Value.None(), next));
        }
        return waits && !executor.drained()
                ? Optional.empty()
                : Optional.of(Transition.returns(new Value.None(), this));
    }

    private Optional<Transition<ContractModel>> onFuture(Operation.OnFuture operation) {
        String name = operation.future();
        FutureModel future = future(name);
        if (waitsForever(operation) && !future.done()) {
            return Optional.empty();
        }
        return Optional.of(future.apply(operation).within(next -> next == future ? this : with(name, next)));
    }

    private static boolean waitsForever(Operation operation) {
        @Nullable
        Timeout timeout = operation instanceof Operation.Result result
                ? result.timeout()
                : operation instanceof Operation.Exception exception ? exception.timeout() : null;
        return Timeout.OMITTED.equals(timeout) || Timeout.NONE.equals(timeout);
    }

    private Optional<ContractModel> pass(String call, Phase from, Phase to) {
        return executors.entrySet().stream()
                .filter(entry -> entry.getValue().calls().containsKey(call))
                .filter(entry -> entry.getValue().call(call).phase() == from)
                .map(entry -> withExecutor(entry.getKey(), entry.getValue().in(call, to)))
                .findFirst();
    }

    private Optional<ContractModel> called(String callback) {
        String future = callbacks.get(callback);
        if (future == null || !future(future).done()) {
            return Optional.empty();
        }
        Map<String, String> left = new HashMap<>(callbacks);
        left.remove(callback);
        return Optional.of(new ContractModel(futures, executors, left));
    }

    private Move move(Move.Kind kind, String executor, String future, Phase phase, FutureModel after) {
        return new Move(
                kind,
                future,
                with(future, after).withExecutor(executor, executor(executor).in(future, phase)));
    }

    private Optional<Transition<ContractModel>> returnsHandle(String name, ContractModel next) {
        return Optional.of(Transition.returns(new Value.Handle(name), next));
    }

    private ContractModel with(String name, FutureModel future) {
        Map<String, FutureModel> after = new HashMap<>(futures);
        after.put(name, future);
        return new ContractModel(after, executors, callbacks);
    }

    private ContractModel withExecutor(String name, ExecutorModel executor) {
        Map<String, ExecutorModel> after = new HashMap<>(executors);
        after.put(name, executor);
        return new ContractModel(futures, after, callbacks);
    }

    private ContractModel withCallback(String callback, String future) {
        Map<String, String> after = new HashMap<>(callbacks);
        after.put(callback, future);
        return new ContractModel(futures, executors, after);
    }

    private FutureModel future(String name) {
        return Optional.ofNullable(futures.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the model has no future " + name));
    }

    private ExecutorModel executor(String name) {
        return Optional.ofNullable(executors.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the model has no executor " + name));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContractModel model
                && hash == model.hash
                && futures.equals(model.futures)
                && executors.equals(model.executors)
                && callbacks.equals(model.callbacks);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The whole in words, such as "executor with 2 workers, f is RUNNING". */
    @Override
    public String toString() {
        Stream<String> pools = executors.values().stream().map(ExecutorModel::toString);
        Stream<String> states = futures.keySet().stream()
                .sorted()
                .map(name -> name + " is " + future(name).state());
        return Stream.concat(pools, states).collect(Collectors.joining(", "));
    }
}
