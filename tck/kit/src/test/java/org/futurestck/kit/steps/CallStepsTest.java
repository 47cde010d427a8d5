package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.futurestck.kit.operation.SightingEvent.CALL_FINISHED;
import static org.futurestck.kit.operation.SightingEvent.CALL_STARTED;
import static org.futurestck.kit.operation.SightingEvent.INPUT_READ;

import java.util.List;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallStepsTest {

    private static final Operation DONE = new Operation.Done("g");

    private final StepRig rig = new StepRig();
    private final CallSteps steps = new CallSteps(rig.world);

    @AfterEach
    void end() {
        rig.end();
    }

    private String call() {
        return rig.world.call("f").toString();
    }

    @Test
    void describesCalls() {
        steps.returning("f", Value.of(1));
        assertThat(rig.world.describesCall("f")).isTrue();
        assertThat(call()).isEqualTo("return 1");
    }

    @Test
    void describesCallsThatRaiseAndWait() {
        steps.waitingAndRaising("f");
        assertThat(call()).isEqualTo("wait at gate f, then raise error of f");
    }

    @Test
    void describesCallsThatCall() {
        steps.waitingAndCalling("f", DONE);
        assertThat(call()).isEqualTo("wait at gate f, then perform g.done(), then return 'value of f'");
    }

    @Test
    void anUndescribedCallReturnsItsValue() {
        assertThat(call()).isEqualTo("return 'value of f'");
        assertThatThrownBy(() -> steps.raising("f"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the scenario describes call f after it was used");
    }

    @Test
    void describesInputs() {
        MapSteps map = new MapSteps(rig.world);
        map.raising("x", "a and b");

        assertThat(rig.world.input("x"))
                .isEqualTo(new Input(List.of(callable("a"), callable("b")), "x", World.errorOf("x")));
        assertThat(StepRig.refuted(() -> map.read("x")))
                .isEqualTo("expected input x has been read to its end, "
                        + "but nobody has asked input x for more than its items yet");
        rig.sighted(INPUT_READ, "x");
        rig.holds(() -> map.read("x"));
    }

    private static Value callable(String name) {
        Call call = OperationText.call(name, false, false);
        return new Value.Callable(call);
    }

    @Test
    void waitingForStartsIsNoObservation() {
        rig.sighted(CALL_STARTED, "f");
        rig.sighted(CALL_STARTED, "g");
        steps.haveStarted("f and g");

        assertThat(rig.observations()).isZero();
        assertThat(StepRig.refuted(() -> steps.hasStarted("h")))
                .startsWith("expected the call of h is started, but this did not happen: ");
    }

    @Test
    void aCallThatHasEnded() {
        assertThat(StepRig.refuted(() -> steps.hasEnded("f")))
                .isEqualTo("expected the call of f has ended, but it has not started yet");
        rig.sighted(CALL_STARTED, "f");
        assertThat(StepRig.refuted(() -> steps.haveEnded("f")))
                .isEqualTo("expected the call of f has ended, but it has started and not ended yet");
        rig.sighted(CALL_FINISHED, "f");
        rig.holds(() -> steps.haveEnded("f"));
        rig.holds(() -> steps.ends("f"));
    }

    @Test
    void callsThatNeverStarted() {
        rig.sighted(CALL_STARTED, "f");

        rig.holds(() -> steps.allNeverStarted("g and h"));
        assertThat(StepRig.refuted(() -> steps.allNeverStarted("g and f")))
                .isEqualTo("expected the call of f is never started, "
                        + "but it was started: the calls that started are [f]");
    }

    @Test
    void theOrderOfTheNamedCallsMatters() {
        rig.sighted(CALL_STARTED, "blocker");
        rig.sighted(CALL_STARTED, "g");
        rig.sighted(CALL_STARTED, "f");

        rig.holds(() -> steps.order("g, f"));
        assertThat(StepRig.refuted(() -> steps.order("f and g")))
                .isEqualTo("expected the calls start in the order f, g, but they started in the order g, f");
    }

    @Test
    void startsAreCounted() {
        rig.holds(() -> steps.exactly(0));
        rig.sighted(CALL_STARTED, "f");
        rig.sighted(CALL_STARTED, "g");

        rig.holds(() -> steps.exactly(2));
        rig.holds(() -> steps.atMost(2));
        assertThat(StepRig.refuted(() -> steps.exactly(1)))
                .isEqualTo("expected exactly 1 calls have started, but 2 have started: f, g");
        assertThat(StepRig.refuted(() -> steps.atMost(1)))
                .isEqualTo("expected at most 1 calls have started, but 2 have started: f, g");
    }

    @Test
    void whatACallPerformed() {
        steps.calling("f", DONE);
        rig.sighted(CALL_FINISHED, "f", StepRig.returned(Value.of(true)));

        rig.holds(() -> steps.inside("f", DONE, Expectation.parse("returns True")));
        assertThat(StepRig.refuted(() -> steps.inside("f", DONE, Expectation.parse("returns False"))))
                .isEqualTo("expected inside the call of f, g.done() returns False, "
                        + "but inside the call of f, g.done() returned True");
        assertThatThrownBy(() -> steps.inside("f", new Operation.Cancel("g"), Expectation.parse("returns True")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the call of f does not call g.cancel()");
    }

    @Test
    void aCallThatDoesNotTellItsOutcomesIsRefuted() {
        steps.calling("f", DONE);
        rig.sighted(CALL_FINISHED, "f");

        assertThat(StepRig.refuted(() -> steps.inside("f", DONE, Expectation.parse("returns True"))))
                .isEqualTo("expected inside the call of f, g.done() returns True, but it was not performed there");
    }
}
