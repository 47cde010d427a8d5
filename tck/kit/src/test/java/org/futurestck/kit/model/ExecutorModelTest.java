package org.futurestck.kit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.futurestck.kit.model.FutureModel.State;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.Test;

class ExecutorModelTest {

    private static final Operation ASK = new Operation.Result("f", Timeout.of("0"));

    private static Operation.Submit submit(String call, Action action) {
        return new Operation.Submit("executor", call, new Call(call, true, action));
    }

    private static Operation.Shutdown shutdown(boolean waits, boolean cancels) {
        return new Operation.Shutdown("executor", waits, cancels);
    }

    /** One worker, and these calls submitted, which return 1. */
    private static ExecutorModel having(String... calls) {
        ExecutorModel model = ExecutorModel.withWorkers(1);
        for (String call : calls) {
            model = model.apply(submit(call, new Action.Return(Value.of(1)))).next();
        }
        return model;
    }

    private static boolean raises(Transition<ExecutorModel> transition, String kind) {
        return transition.allows().test(new Outcome.Raised(new SeenError(List.of(kind), "E", "", null)));
    }

    @Test
    void acceptsCallsUntilItIsShutDown() {
        Operation further = submit("g", new Action.Return(Value.of(2)));
        Transition<ExecutorModel> before = having("f").apply(further);
        Transition<ExecutorModel> after =
                having("f").apply(shutdown(false, false)).next().apply(further);

        assertThat(before.expected()).isEqualTo("returns g");
        assertThat(before.next().in(State.PENDING)).containsExactly("f", "g");
        assertThat(after.expected()).isEqualTo("raises RuntimeError");
        assertThat(raises(after, "RuntimeError")).isTrue();
        assertThat(after.next().in(State.PENDING)).containsExactly("f");
    }

    @Test
    void leavesOpenWhichCallStarts() {
        ExecutorModel model = having("f", "g");

        assertThat(model.due()).containsExactly("f", "g");
        assertThat(model.started("g").due()).isEmpty();
        assertThat(model.started("g").ended("g").due()).containsExactly("f");
        assertThat(new ExecutorModel(2, false, model.futures()).started("g").due())
                .containsExactly("f");
    }

    @Test
    void cancelsWhatIsPendingAndNothingElse() {
        ExecutorModel model = having("f", "g", "h").started("f");
        Transition<ExecutorModel> running = model.apply(new Operation.Cancel("f"));
        Transition<ExecutorModel> pending = model.apply(new Operation.Cancel("g"));

        assertThat(running.expected()).isEqualTo("returns False");
        assertThat(running.next()).isEqualTo(model);
        assertThat(pending.expected()).isEqualTo("returns True");
        assertThat(pending.next().in(State.CANCELLED)).containsExactly("g");
        assertThat(pending.next().ended("f").due()).containsExactly("h");
    }

    @Test
    void aShutdownCancelsOnDemand() {
        ExecutorModel model = having("f", "g", "h").started("f");
        ExecutorModel kept = model.apply(shutdown(false, false)).next();
        ExecutorModel cancelled = model.apply(shutdown(false, true)).next();

        assertThat(kept.in(State.PENDING)).containsExactly("g", "h");
        assertThat(kept.ended("f").due()).containsExactly("g", "h");
        assertThat(cancelled.in(State.RUNNING)).containsExactly("f");
        assertThat(cancelled.in(State.CANCELLED)).containsExactly("g", "h");
        assertThat(cancelled.ended("f").due()).isEmpty();
    }

    @Test
    void futuresHandOutHowTheirCallsEnd() {
        ExecutorModel pending = ExecutorModel.withWorkers(1)
                .apply(submit("f", new Action.Raise(ErrorSpec.exception("of f"))))
                .next();
        ExecutorModel running = pending.started("f");
        ExecutorModel finished = running.ended("f");

        assertThat(raises(pending.apply(ASK), "TimeoutError")).isTrue();
        assertThat(pending.apply(new Operation.Running("f")).expected()).isEqualTo("returns False");
        assertThat(running.apply(new Operation.Running("f")).expected()).isEqualTo("returns True");
        assertThat(raises(running.apply(ASK), "TimeoutError")).isTrue();
        assertThat(finished.apply(ASK).expected()).isEqualTo("raises error of f");
        assertThat(finished.apply(new Operation.Done("f")).expected()).isEqualTo("returns True");
        assertThat(finished.apply(new Operation.Cancelled("f")).expected()).isEqualTo("returns False");
        assertThat(finished.apply(new Operation.Exception("f", Timeout.OMITTED)).expected())
                .isEqualTo("returns error of f");
    }

    @Test
    void knowsWhatCannotHappen() {
        ExecutorModel running = having("f", "g").started("f");

        assertThatThrownBy(() -> running.started("g"))
                .hasMessage("the call of g, which is PENDING, cannot become RUNNING");
        assertThatThrownBy(() -> running.ended("g"))
                .hasMessage("the call of g, which is PENDING, cannot become FINISHED");
        assertThatThrownBy(() -> running.ended("x")).hasMessage("no call x was accepted");
    }

    @Test
    void canBeToldInWords() {
        ExecutorModel model = having("f", "g").started("g");

        assertThat(model).hasToString("executor with 1 worker: f is PENDING, g is RUNNING");
        assertThat(new ExecutorModel(2, true, Map.of())).hasToString("executor with 2 workers that is shut down");
    }

    @Test
    void describesNoWaiting() {
        ExecutorModel running = having("f").started("f");

        assertThat(running.ended("f").apply(shutdown(true, false)).expected()).isEqualTo("returns None");
        assertThatThrownBy(() -> running.apply(shutdown(true, true)))
                .hasMessageStartingWith("the model of an executor does not describe executor.shutdown(wait=True");
        assertThatThrownBy(() -> running.apply(new Operation.Done("x")))
                .hasMessage("the model of an executor does not describe x.done()");
        assertThatThrownBy(() -> running.apply(new Operation.Next("i")))
                .hasMessage("the model of an executor does not describe next(i)");
        assertThatThrownBy(() -> running.apply(submit("g", new Action.EndProcess())))
                .hasMessage("the model of an executor does not describe calls that end the process at once");
    }
}
