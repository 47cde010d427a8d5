package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What calls and initializers do, and what is known of the workers that run them. */
@org.junit.jupiter.api.Timeout(120)
final class CallOperationsTest {

    private final Rig rig = new Rig(new FakeSubject());

    @AfterEach
    void close() {
        assertThat(rig.room.faults()).isEmpty();
        rig.close();
    }

    private Value result(String as, Action action, Value... args) {
        rig.value(new Operation.Submit("e", as, new Call(as, false, action), List.of(args), Map.of()));
        return rig.value(new Operation.Result(as, Timeout.OMITTED));
    }

    @Test
    void argumentsArriveAsTheyAre() {
        rig.executor("e", 1);
        Value token = new Value.Token("t");

        assertThat(result("f", new Action.ReturnArguments(), Value.of(1), new Value.None(), token))
                .isEqualTo(new Value.Items(List.of(Value.of(1), new Value.None(), token)));
        assertThat(result("g", new Action.ReturnArguments())).isEqualTo(new Value.Items(List.of()));
    }

    @Test
    void powersMayBeLong() {
        rig.executor("e", 1);

        Value power = new Value.Int(BigInteger.valueOf(323).pow(1235));
        assertThat(result("f", new Action.Power(), Value.of(323), Value.of(1235)))
                .isEqualTo(power);
        assertThat(result("g", new Action.ReturnArguments(), power)).isEqualTo(new Value.Items(List.of(power)));
        assertThat(result("h", Rig.returning(power))).isEqualTo(power);
    }

    @Test
    void aCallTellsWhetherItsThreadIsADaemon() {
        rig.executor("e", 1);

        assertThat(result("f", new Action.TellDaemon())).isEqualTo(Value.of(true));
    }

    @Test
    void aCallDoesNotEndTheProcessOfItsStage() {
        rig.executor("e", 1);
        rig.submit("e", "f", false, new Action.EndProcess());

        assertThat(rig.result("f"))
                .hasToString("raised java.lang.IllegalStateException: the call 'f' would end the process of its stage");
    }

    @Test
    void aCallTellsWhichInitializersHaveRunToTheirEnd() {
        Initializer failing = new Initializer("bad", false, List.of(Value.of(0)), ErrorSpec.exception("boom"), 1);
        rig.value(new Operation.NewExecutor("x", 1, null, failing, null));
        rig.await(SightingEvent.INITIALIZER_FINISHED, "bad");
        Initializer initializer = new Initializer("i", false, List.of(Value.of(1), new Value.None()), null, 1);
        rig.value(new Operation.NewExecutor("e", 1, null, initializer, null));

        assertThat(result("f", new Action.TellInitialized()))
                .isEqualTo(new Value.Items(List.of(new Value.Items(List.of(Value.of(1), new Value.None())))));
    }

    @Test
    void operationsInsideACallAreDoneInItsThreadAndTheirOutcomesReported() {
        rig.executor("e", 1);
        List<Operation> inside = List.of(
                new Operation.Submit("e", "g", new Call("g", false, Rig.returning(Value.of(7)))),
                new Operation.Done("g"),
                new Operation.Result("g", Timeout.of("0")));

        rig.value(new Operation.Submit("e", "f", new Call("f", false, inside, Rig.returning(Value.of(1)))));

        Sighting finished = rig.await(SightingEvent.CALL_FINISHED, "f");
        assertThat(finished.thread()).isEqualTo("fake worker 0");
        assertThat(finished.outcomes())
                .extracting(Outcome::toString)
                .containsExactly("returned g", "returned False", "raised TimeoutError: it took too long");
        assertThat(rig.result("f")).isEqualTo(new Outcome.Returned(Value.of(1)));
        assertThat(rig.result("g")).isEqualTo(new Outcome.Returned(Value.of(7)));
    }

    @Test
    void anOperationThatCannotBePerformedInsideACallIsAFault() {
        rig.executor("e", 1);
        rig.value(new Operation.Submit(
                "e", "f", new Call("f", false, List.of(new Operation.Done("nobody")), Rig.returning(Value.of(1)))));

        assertThat(rig.fault(new Operation.Result("f", Timeout.OMITTED))).isEqualTo("There is no handle 'nobody'.");
        assertThat(Rig.fault(rig.stage.standing())).isEqualTo("There is no handle 'nobody'.");
    }

    @Test
    void aCallThatPerformsOperationsInAProcessWithoutTheStageIsAFault() {
        rig.executor("e", 1);
        Call call = new Call("f", false, List.of(new Operation.Done("g")), Rig.returning(Value.of(1)));
        StageObjects stage = OpenStages.at(rig.room.door()).orElseThrow();
        OpenStages.remove(stage);

        rig.value(new Operation.Submit("e", "f", call));

        assertThat(rig.fault(new Operation.Result("f", Timeout.OMITTED)))
                .isEqualTo("The call 'f' performs operations, and runs in a process that is not the one of its stage.");
    }

    @Test
    void workersArePreparedNamedAndJoined() {
        Initializer initializer = new Initializer("i", true, List.of(Value.of(1), new Value.Text("two")), null, 1);
        rig.value(new Operation.NewExecutor("e", 1, "crew", initializer, null));
        Sighting started = rig.await(SightingEvent.INITIALIZER_STARTED, "i");
        assertThat(started.arguments()).containsExactly(Value.of(1), new Value.Text("two"));
        assertThat(started.thread()).isEqualTo("crew_0");
        rig.submit("e", "f", false, Rig.returning(Value.of(1)));
        assertThat(rig.value(new Operation.Done("f"))).isEqualTo(Value.of(false));

        rig.room.openGate("i");
        rig.await(SightingEvent.INITIALIZER_FINISHED, "i");
        Sighting call = rig.await(SightingEvent.CALL_STARTED, "f");
        assertThat(call.threadId()).isEqualTo(started.threadId());
        assertThat(rig.value(new Operation.Inspect(Aspect.WORKER_ALIVE, List.of("f"))))
                .isEqualTo(Value.of(true));
        rig.value(new Operation.Shutdown("e", false, null));
        assertThat(rig.value(new Operation.Join("f"))).isEqualTo(new Value.None());
        assertThat(rig.value(new Operation.Inspect(Aspect.WORKER_ALIVE, List.of("f"))))
                .isEqualTo(Value.of(false));
    }

    @Test
    void anInitializerRaisesFromTheRunThatIsSaid() throws Exception {
        Initializer initializer = new Initializer("i", false, List.of(), ErrorSpec.exception("boom"), 2);
        StagedInitializer staged =
                StagedInitializer.of(initializer, OpenStages.at(rig.room.door()).orElseThrow());

        assertThat(staged.call()).isNull();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(staged::call)).hasMessage("raised on purpose: boom");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(staged::call)).hasMessage("raised on purpose: boom");
    }

    @Test
    void theMachineHasProcessors() {
        Value processors = Value.of(Runtime.getRuntime().availableProcessors());

        assertThat(rig.value(new Operation.Inspect(Aspect.CPU_COUNT, List.of())))
                .isEqualTo(processors);
        assertThat(rig.value(new Operation.Inspect(Aspect.PROCESS_CPU_COUNT, List.of())))
                .isEqualTo(processors);
    }
}
