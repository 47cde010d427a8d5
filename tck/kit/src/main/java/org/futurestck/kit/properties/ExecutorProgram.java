package org.futurestck.kit.properties;

import java.util.ArrayList;
import java.util.List;
import org.futurestck.kit.model.ContractModel;
import org.futurestck.kit.model.FutureModel.State;
import org.futurestck.kit.model.Move;
import org.futurestck.kit.model.Transition;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;

/**
 * Performs a program on an executor and holds each outcome against the model. All calls wait at their gates, and after each step it
 * waits for the calls to start that have to start, so that there is one right answer to every question.
 */
final class ExecutorProgram {

    private static final String EXECUTOR = "executor";
    private static final int WORKERS = 1;
    private static final Timeout NO_TIME = Timeout.of("0");

    private final Scene scene;
    private final List<String> started = new ArrayList<>();
    private final List<String> accepted = new ArrayList<>();
    private ContractModel model;
    private int submitted;

    ExecutorProgram(Scene scene) {
        this.scene = scene;
        scene.lacks().demandMaxWorkers();
        Operation creation = new Operation.NewExecutor(EXECUTOR, WORKERS);
        model = next(ContractModel.NEW, creation).next();
        Preparation.create(scene, creation, EXECUTOR);
    }

    /** Performs the steps, lets all calls come to their ends, and looks at all futures once more. */
    void run(List<Step> steps) {
        for (Step step : steps) {
            perform(step);
        }
        while (!model.in(State.RUNNING).isEmpty()) {
            letGo(model.in(State.RUNNING).get(0));
        }
        for (String future : accepted) {
            check(new Operation.Done(future));
            check(new Operation.Exception(future, NO_TIME));
        }
        compareStarts();
    }

    private void perform(Step step) {
        List<String> futures = List.copyOf(accepted);
        List<String> running = model.in(State.RUNNING);
        switch (step.kind()) {
            case SUBMIT -> submit(new Action.Return(Value.of(submitted)));
            case SUBMIT_FAILING -> submit(new Action.Raise(ErrorSpec.exception("e" + submitted)));
            case SHUT_DOWN -> check(new Operation.Shutdown(EXECUTOR, false, null));
            case SHUT_DOWN_CANCELLING -> {
                check(new Operation.Shutdown(EXECUTOR, false, true));
                awaitCancellations();
            }
            case LET_GO -> {
                if (!running.isEmpty()) {
                    letGo(step.from(running));
                }
            }
            case CANCEL, ASK_CANCELLED, ASK_RUNNING, ASK_DONE, ASK_RESULT, ASK_EXCEPTION -> {
                if (!futures.isEmpty()) {
                    ask(question(step.kind(), step.from(futures)));
                }
            }
        }
        compareStarts();
    }

    /** A shutdown that does not wait may leave it to others to cancel; whoever asks for the result waits for that. */
    private void awaitCancellations() {
        for (String future : model.open(Move.Kind.CANCELS)) {
            model = model.after(Move.Kind.CANCELS, future);
            check(new Operation.Result(future, Timeout.OMITTED));
        }
    }

    private void ask(Operation question) {
        if (scene.lacks().allow(question)) {
            check(question);
        }
    }

    private static Operation question(Step.Kind kind, String future) {
        return switch (kind) {
            case CANCEL -> new Operation.Cancel(future);
            case ASK_CANCELLED -> new Operation.Cancelled(future);
            case ASK_RUNNING -> new Operation.Running(future);
            case ASK_DONE -> new Operation.Done(future);
            case ASK_RESULT -> new Operation.Result(future, NO_TIME);
            case ASK_EXCEPTION -> new Operation.Exception(future, NO_TIME);
            default -> throw new IllegalArgumentException(kind + " is no question to a future");
        };
    }

    private void submit(Action action) {
        String call = "f" + submitted;
        submitted++;
        ContractModel before = model;
        check(new Operation.Submit(EXECUTOR, call, new Call(call, true, action)));
        if (!model.equals(before)) {
            accepted.add(call);
        }
        awaitStarts();
    }

    /** Once its result is there, the call is over for everybody. */
    private void letGo(String call) {
        scene.openGate(call);
        model = noticed(SightingEvent.CALL_FINISHED, call).after(Move.Kind.FINISHES, call);
        check(new Operation.Result(call, Timeout.OMITTED));
        awaitStarts();
    }

    private void check(Operation operation) {
        Transition<ContractModel> transition = next(model, operation);
        Seen seen = scene.perform(operation);
        scene.observe(
                transition.allows().test(seen.outcome()),
                operation + " " + transition.expected() + "; there is an " + model,
                operation + " " + seen.outcome(),
                seen.entry());
        model = transition.next();
    }

    private static Transition<ContractModel> next(ContractModel model, Operation operation) {
        return model.step(operation, 0)
                .orElseThrow(() -> new IllegalStateException(operation + " would have to wait in an " + model));
    }

    private ContractModel noticed(SightingEvent event, String call) {
        return model.notice(event, call)
                .orElseThrow(() -> new IllegalStateException(event + " of " + call + " cannot be in an " + model));
    }

    /** Learns which calls start, of those that have to. */
    private void awaitStarts() {
        for (List<String> due = model.open(Move.Kind.TAKES); !due.isEmpty(); due = model.open(Move.Kind.TAKES)) {
            List<String> candidates = due;
            scene.awaitSighting(
                    "one of the calls " + due + " starts; there is an " + model,
                    sighting -> isStart(sighting) && candidates.contains(sighting.id()));
            String next = starts().stream().filter(due::contains).findFirst().orElseThrow();
            started.add(next);
            model = model.after(Move.Kind.TAKES, next);
            model = noticed(SightingEvent.CALL_STARTED, next);
        }
    }

    private void compareStarts() {
        List<String> starts = starts();
        scene.observe(
                starts.equals(started),
                "the calls " + started + " have started, each once; there is an " + model,
                "these have started: " + starts);
    }

    private List<String> starts() {
        return scene.sightings().stream()
                .filter(ExecutorProgram::isStart)
                .map(Sighting::id)
                .toList();
    }

    private static boolean isStart(Sighting sighting) {
        return sighting.event() == SightingEvent.CALL_STARTED;
    }
}
