package org.futurestck.kit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.futurestck.kit.model.FutureModel.State;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.Test;

class ContractModelTest {

    private static final Action RETURN = new Action.Return(Value.of(1));

    private static Operation submit(String call, Action action) {
        return new Operation.Submit("e", call, new Call(call, false, action));
    }

    private static ContractModel after(ContractModel model, Operation operation) {
        return transition(model, operation).next();
    }

    private static Transition<ContractModel> transition(ContractModel model, Operation operation) {
        return model.step(operation, 0).orElseThrow();
    }

    private static String expected(ContractModel model, Operation operation) {
        return transition(model, operation).expected();
    }

    /** One worker, and these calls submitted. */
    private static ContractModel having(String... calls) {
        ContractModel model = after(ContractModel.NEW, new Operation.NewExecutor("e", 1));
        for (String call : calls) {
            model = after(model, submit(call, RETURN));
        }
        return model;
    }

    private static ContractModel begun(ContractModel model, String call) {
        return model.after(Move.Kind.TAKES, call)
                .notice(SightingEvent.CALL_STARTED, call)
                .orElseThrow();
    }

    private static ContractModel ended(ContractModel model, String call) {
        return model.notice(SightingEvent.CALL_FINISHED, call).orElseThrow().after(Move.Kind.FINISHES, call);
    }

    private static Operation shutdown(boolean wait, boolean cancel) {
        return new Operation.Shutdown("e", wait, cancel);
    }

    @Test
    void acceptsCallsUntilItIsShutDown() {
        ContractModel closed = after(having("f"), shutdown(false, false));

        assertThat(expected(having("f"), submit("g", RETURN))).isEqualTo("returns g");
        assertThat(after(having("f"), submit("g", RETURN)).in(State.PENDING)).containsExactly("f", "g");
        assertThat(expected(closed, submit("g", RETURN))).isEqualTo("raises RuntimeError");
        assertThat(after(closed, submit("g", RETURN))).isEqualTo(closed);
    }

    @Test
    void leavesOpenWhichCallIsTaken() {
        ContractModel model = having("f", "g");

        assertThat(model.open(Move.Kind.TAKES)).containsExactly("f", "g");
        assertThat(begun(model, "g").open(Move.Kind.TAKES)).isEmpty();
        assertThat(ended(begun(model, "g"), "g").open(Move.Kind.TAKES)).containsExactly("f");
    }

    @Test
    void cancelsWhatIsPendingAndNothingElse() {
        ContractModel model = begun(having("f", "g", "h"), "f");
        ContractModel cancelled = after(model, new Operation.Cancel("g"));

        assertThat(expected(model, new Operation.Cancel("f"))).isEqualTo("returns False");
        assertThat(after(model, new Operation.Cancel("f"))).isEqualTo(model);
        assertThat(cancelled.in(State.CANCELLED)).containsExactly("g");
        assertThat(ended(cancelled, "f").open(Move.Kind.TAKES)).containsExactly("h");
        assertThat(cancelled.after(Move.Kind.DROPS, "g").in(State.CANCELLED_AND_NOTIFIED))
                .containsExactly("g");
    }

    @Test
    void aShutdownCancelsOnDemand() {
        ContractModel model = begun(having("f", "g"), "f");

        assertThat(after(model, shutdown(false, false)).open(Move.Kind.CANCELS)).isEmpty();
        assertThat(after(model, shutdown(false, true)).open(Move.Kind.CANCELS)).containsExactly("g");
        assertThat(after(model, shutdown(false, true))
                        .after(Move.Kind.CANCELS, "g")
                        .in(State.CANCELLED))
                .containsExactly("g");
    }

    @Test
    void aShutdownWaitsForWhatIsLeft() {
        ContractModel busy = after(begun(having("f"), "f"), shutdown(true, false));

        assertThat(busy.step(shutdown(true, false), 1)).isEmpty();
        assertThat(busy.step(shutdown(false, false), 1)).isPresent();
        assertThat(ended(busy, "f").step(shutdown(true, false), 1)).isPresent();
    }

    @Test
    void futuresHandOutHowTheirCallsEnd() {
        Operation ask = new Operation.Result("f", Timeout.of("0"));
        ContractModel pending = after(having(), submit("f", new Action.Raise(ErrorSpec.exception("of f"))));
        ContractModel finished = ended(begun(pending, "f"), "f");

        assertThat(expected(pending, ask)).isEqualTo("raises TimeoutError");
        assertThat(pending.step(new Operation.Result("f", Timeout.OMITTED), 0)).isEmpty();
        assertThat(expected(begun(pending, "f"), new Operation.Running("f"))).isEqualTo("returns True");
        assertThat(expected(finished, ask)).isEqualTo("raises error of f");
        assertThat(expected(finished, new Operation.Result("f", Timeout.NONE))).isEqualTo("raises error of f");
        assertThat(expected(finished, new Operation.Cancelled("f"))).isEqualTo("returns False");
    }

    @Test
    void futuresHandOutWhatTheirCallsReturn() {
        assertThat(expected(ended(begun(having("f"), "f"), "f"), new Operation.Result("f", Timeout.NONE)))
                .isEqualTo("returns 1");
    }

    @Test
    void keepsTheCallsOfTwoExecutorsApart() {
        ContractModel other = after(having("f"), new Operation.NewExecutor("other", 2));
        ContractModel both =
                after(other, new Operation.Submit("other", "g", new Call("g", false, new Action.Return(Value.of(2)))));

        assertThat(begun(begun(both, "f"), "g").in(State.RUNNING)).containsExactly("f", "g");
        assertThat(after(begun(both, "f"), new Operation.Shutdown("other", true, null))
                        .step(shutdown(true, false), 1))
                .isEmpty();
        assertThat(ended(begun(both, "g"), "g").step(new Operation.Shutdown("other", true, null), 1))
                .isPresent();
    }

    @Test
    void isEqualToWhatHoldsTheSame() {
        assertThat(having("f", "g")).isEqualTo(having("g", "f")).hasSameHashCodeAs(having("g", "f"));
        assertThat(having("f")).isNotEqualTo(begun(having("f"), "f")).isNotEqualTo(having("g"));
        assertThat(having("f")).isNotEqualTo(after(having("f"), shutdown(false, false)));
        assertThat(having("f"))
                .isNotEqualTo(after(having("f"), new Operation.AddDoneCallback("f", Callback.reporting("c"))));
    }

    @Test
    void callbacksAreCalledOnceAndNotBeforeTheEnd() {
        ContractModel running = begun(having("f"), "f");
        ContractModel added = after(running, new Operation.AddDoneCallback("f", Callback.reporting("c")));
        ContractModel finished = ended(added, "f");

        assertThat(added.notice(SightingEvent.CALLBACK_STARTED, "c")).isEmpty();
        assertThat(added.settled()).isTrue();
        assertThat(finished.settled()).isFalse();
        assertThat(finished.notice(SightingEvent.CALLBACK_STARTED, "c")).hasValueSatisfying(called -> {
            assertThat(called.settled()).isTrue();
            assertThat(called.notice(SightingEvent.CALLBACK_STARTED, "c")).isEmpty();
        });
    }

    @Test
    void knowsWhatCannotHappen() {
        ContractModel running = begun(having("f", "g"), "f");

        assertThatThrownBy(() -> running.after(Move.Kind.TAKES, "g"))
                .hasMessage("it cannot be that a worker takes g; there is an executor with 1 worker,"
                        + " f is RUNNING, g is PENDING");
        assertThat(running.notice(SightingEvent.CALL_STARTED, "g")).isEmpty();
        assertThatThrownBy(() -> running.step(new Operation.Done("x"), 0)).hasMessage("the model has no future x");
        assertThatThrownBy(() -> running.step(new Operation.Shutdown("x", true, null), 0))
                .hasMessage("the model has no executor x");
        assertThatThrownBy(() -> running.step(new Operation.Next("i"), 0))
                .hasMessage("the model does not describe next(i)");
        assertThatThrownBy(() -> running.notice(SightingEvent.LOGGED, "f"))
                .hasMessage("the model does not describe LOGGED");
    }

    @Test
    void refusesCallsWhoseEndItCannotTell() {
        ContractModel begun = begun(after(having(), submit("f", new Action.ReturnArguments())), "f");
        ContractModel ended = begun.notice(SightingEvent.CALL_FINISHED, "f").orElseThrow();

        assertThatThrownBy(ended::moves)
                .hasMessage("the model of a call does not describe one that is to return the arguments");
    }

    @Test
    void countsItsOperationsSteps() {
        assertThat(ContractModel.steps(shutdown(true, true))).isEqualTo(2);
        assertThat(ContractModel.steps(new Operation.Wait(List.of("f"), Timeout.OMITTED, null)))
                .isEqualTo(2);
        assertThat(ContractModel.steps(new Operation.Cancel("f"))).isEqualTo(1);
    }
}
