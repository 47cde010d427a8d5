package org.futurestck.kit.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.futurestck.kit.model.FutureModel.Ending;
import org.futurestck.kit.model.FutureModel.State;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;

/**
 * An executor and its calls as the documents describe them, one step after the other. Immutable: a step leads to a new model.
 *
 * <p>Each submitted call has a future, which is pending, until
 *
 * <ul>
 *   <li>a worker {@linkplain #started starts} the call, which has to happen as long as there are {@linkplain #due pending calls and
 *       free workers}. Which of the pending calls it is, the documents leave open, so whoever uses the model tells it;
 *   <li>somebody cancels it, or {@code shutdown(cancel_futures=True)} does. Then it never starts.
 * </ul>
 *
 * <p>A running call {@linkplain #ended ends}, and its worker is free. Nothing else changes a future. After a shutdown no call is
 * accepted, and all that were are treated as before.
 *
 * @param workers how many calls can run at once
 * @param shut whether the executor is shut down
 * @param futures the futures of all calls that were accepted, by their names, in the order of submission; the ending of a future that
 *     is not done is the one that its call will come to
 */
public record ExecutorModel(int workers, boolean shut, Map<String, FutureModel> futures) {

    /**
     * Copies the futures.
     *
     * @param workers workers
     * @param shut whether it is shut down
     * @param futures futures
     */
    public ExecutorModel {
        futures = Collections.unmodifiableMap(new LinkedHashMap<>(futures));
    }

    /**
     * A new executor.
     *
     * @param workers how many calls it can run at once
     * @return the model of it
     */
    public static ExecutorModel withWorkers(int workers) {
        return new ExecutorModel(workers, false, Map.of());
    }

    /**
     * Tells what an operation has to come to, and what follows from it.
     *
     * @param operation a submission, a shutdown that need not wait, or an operation on one of the futures; if it waits, it has to have
     *     a timeout of 0, or its future has to be done
     * @return the allowed outcome and the model afterwards
     * @throws IllegalArgumentException if the model does not describe the operation
     */
    public Transition<ExecutorModel> apply(Operation operation) {
        if (operation instanceof Operation.Submit submit) {
            return submit(submit);
        } else if (operation instanceof Operation.Shutdown shutdown) {
            return shutdown(shutdown);
        }
        String name = futureOf(operation).filter(futures::containsKey).orElseThrow(() -> undescribed(operation));
        Transition<FutureModel> transition = future(name).apply(operation);
        return new Transition<>(transition.expected(), transition.allows(), with(name, any -> transition.next()));
    }

    /**
     * The calls of which at least one has to start.
     *
     * @return the pending ones if a worker is free, otherwise none
     */
    public List<String> due() {
        return in(State.RUNNING).size() < workers ? in(State.PENDING) : List.of();
    }

    /**
     * A worker has started a call.
     *
     * @param call one of those that are due
     * @return the model afterwards
     * @throws IllegalArgumentException if the call cannot start
     */
    public ExecutorModel started(String call) {
        return moved(call, due().contains(call), State.RUNNING);
    }

    /**
     * A call has come to its end.
     *
     * @param call a running one
     * @return the model afterwards
     * @throws IllegalArgumentException if the call is not running
     */
    public ExecutorModel ended(String call) {
        return moved(call, in(State.RUNNING).contains(call), State.FINISHED);
    }

    /**
     * The futures in a state.
     *
     * @param state the state
     * @return their names, in the order of submission
     */
    public List<String> in(State state) {
        return names(future -> future.state() == state);
    }

    /**
     * A future.
     *
     * @param name its name
     * @return the model of it
     * @throws IllegalArgumentException if no call of that name was accepted
     */
    public FutureModel future(String name) {
        return Optional.ofNullable(futures.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no call " + name + " was accepted"));
    }

    /** The executor in words, such as "executor with 2 workers: f is RUNNING". */
    @Override
    public String toString() {
        String states = futures.entrySet().stream()
                .map(entry -> entry.getKey() + " is " + entry.getValue().state())
                .collect(Collectors.joining(", "));
        return "executor with " + workers + (workers == 1 ? " worker" : " workers") + (shut ? " that is shut down" : "")
                + (states.isEmpty() ? "" : ": " + states);
    }

    private Transition<ExecutorModel> submit(Operation.Submit submit) {
        if (shut) {
            return Transition.raises("RuntimeError", this);
        }
        Map<String, FutureModel> more = new LinkedHashMap<>(futures);
        more.put(
                submit.as(), new FutureModel(State.PENDING, ending(submit.call().action())));
        return Transition.returns(new Value.Handle(submit.as()), new ExecutorModel(workers, false, more));
    }

    private Transition<ExecutorModel> shutdown(Operation.Shutdown shutdown) {
        ExecutorModel left = this;
        if (Boolean.TRUE.equals(shutdown.cancelFutures())) {
            for (String pending : in(State.PENDING)) {
                left = left.moved(pending, true, State.CANCELLED);
            }
        }
        boolean waits = !Boolean.FALSE.equals(shutdown.waits());
        if (waits && !left.names(future -> !future.state().done()).isEmpty()) {
            throw undescribed(shutdown);
        }
        return Transition.returns(new Value.None(), new ExecutorModel(workers, true, left.futures));
    }

    private ExecutorModel moved(String call, boolean possible, State next) {
        if (!possible) {
            throw new IllegalArgumentException(
                    "the call of " + call + ", which is " + future(call).state() + ", cannot become " + next);
        }
        return with(call, future -> new FutureModel(next, future.ending()));
    }

    private ExecutorModel with(String name, UnaryOperator<FutureModel> change) {
        Map<String, FutureModel> changed = new LinkedHashMap<>(futures);
        changed.put(name, change.apply(future(name)));
        return new ExecutorModel(workers, shut, changed);
    }

    private List<String> names(Predicate<FutureModel> sought) {
        return futures.entrySet().stream()
                .filter(entry -> sought.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Ending ending(Action action) {
        if (action instanceof Action.Return returned) {
            return new Ending.Value(returned.value());
        } else if (action instanceof Action.Raise raised) {
            return new Ending.Error(raised.error());
        }
        throw new IllegalArgumentException("the model of an executor does not describe calls that " + action);
    }

    private static Optional<String> futureOf(Operation operation) {
        if (operation instanceof Operation.Cancel cancel) {
            return Optional.of(cancel.future());
        } else if (operation instanceof Operation.Cancelled cancelled) {
            return Optional.of(cancelled.future());
        } else if (operation instanceof Operation.Running running) {
            return Optional.of(running.future());
        } else if (operation instanceof Operation.Done done) {
            return Optional.of(done.future());
        } else if (operation instanceof Operation.Result result) {
            return Optional.of(result.future());
        } else if (operation instanceof Operation.Exception exception) {
            return Optional.of(exception.future());
        }
        return Optional.empty();
    }

    private static IllegalArgumentException undescribed(Operation operation) {
        return new IllegalArgumentException("the model of an executor does not describe " + operation);
    }
}
