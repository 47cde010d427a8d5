package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.MappedFunction;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.operation.WorkerProcesses;
import org.futurestck.kit.stage.Deadline;
import org.futurestck.kit.stage.Standing.ThreadStanding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stage whose subject makes calls in a child JVM. */
@org.junit.jupiter.api.Timeout(120)
final class WorkerProcessTest {

    private static final String SELF = Long.toString(ProcessHandle.current().pid());

    private final ChildSubject subject = new ChildSubject();
    private final Rig rig = new Rig(subject);

    @AfterEach
    void close() {
        assertThat(rig.room.faults()).isEmpty();
        rig.close();
        subject.close();
    }

    private Outcome outcome(Call call, Value... args) {
        rig.value(new Operation.Submit("e", call.id(), call, List.of(args), Map.of()));
        return rig.result(call.id());
    }

    private Outcome outcome(String as, Action action, Value... args) {
        return outcome(new Call(as, false, action), args);
    }

    private String process(String call) {
        return rig.await(SightingEvent.CALL_STARTED, call).process();
    }

    private Value isAlive(String process) {
        return rig.value(new Operation.Inspect(Aspect.PROCESS_ALIVE, List.of(process)));
    }

    @Test
    void theFirstCopyOfATokenIsTheTokenAndNoOther() {
        rig.executor("e", 1);
        Value token = new Value.Token("t");

        assertThat(outcome("f", Rig.returning(token))).isEqualTo(new Outcome.Returned(token));
        assertThat(process("f")).isNotEqualTo(SELF);
        assertThat(rig.result("f")).isEqualTo(new Outcome.Returned(token));
        assertThat(outcome("g", Rig.returning(token))).isEqualTo(new Outcome.Returned(new Value.Other("object t")));
    }

    @Test
    void aCopyOfATokenThatWasMadeHereIsNotTheToken() {
        rig.executor("e", 1);

        assertThat(outcome("f", new Action.ReturnArguments(), new Value.Token("t")))
                .isEqualTo(new Outcome.Returned(new Value.Items(List.of(new Value.Other("object t")))));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FALSY_EXCEPTION", "SYSTEM_EXIT", "UNSENDABLE_EXCEPTION", "UNRECEIVABLE_EXCEPTION"})
    void theFirstCopyOfAnErrorIsTheErrorAndNoOther(ErrorKind kind) {
        Action raise = Rig.raising(new ErrorSpec("boom", kind));
        rig.executor("e", 1);
        rig.submit("e", "f", false, raise);
        rig.submit("e", "g", false, raise);

        assertThat(rig.error(new Operation.Result("f", Timeout.OMITTED)).name()).isEqualTo("boom");
        assertThat(rig.error(new Operation.Result("g", Timeout.OMITTED)).name()).isNull();
        assertThat(rig.error(new Operation.Result("f", Timeout.OMITTED)).name()).isEqualTo("boom");
    }

    @Test
    void bytesComeThroughWholeAndWhatCannotBeSentDoesNot() {
        rig.executor("e", 1);
        Value unsendable = new Value.Unsendable();

        assertThat(outcome("a", Rig.returning(new Value.Bytes(100_000))))
                .isEqualTo(new Outcome.Returned(new Value.Bytes(100_000)));
        assertThat(outcome("b", new Action.ReturnArguments(), new Value.Bytes(3)))
                .isEqualTo(new Outcome.Returned(new Value.Items(List.of(new Value.Bytes(3)))));
        assertNotSent(outcome("c", Rig.returning(unsendable)), "local.Unsendable");
        assertNotSent(outcome("d", new Action.ReturnArguments(), unsendable), "local.Unsendable");
        assertNotSent(
                outcome(new Call("f", false, List.of(), Rig.returning(Value.of(1)), true)), "local.UnsendableFunction");
        assertNotSent(
                outcome("g", Rig.raising(new ErrorSpec("u", ErrorKind.UNSENDABLE_EXCEPTION))), "local.Unsendable");
        assertThat(outcome("h", Rig.raising(new ErrorSpec("v", ErrorKind.UNRECEIVABLE_EXCEPTION))))
                .hasToString("raised java.io.InvalidObjectException: refuses to be read, on purpose");
    }

    private static void assertNotSent(Outcome outcome, String type) {
        assertThat(outcome)
                .hasToString(
                        "raised " + java.io.NotSerializableException.class.getName() + ": org.futurestck.kit." + type);
    }

    @Test
    void mappedCallsThatCannotBeSentAreNot() {
        rig.executor("e", 1);
        Call call = new Call("c", false, List.of(), Rig.returning(Value.of(1)), true);
        Input input = Input.list(List.of(new Value.Callable(call)));

        rig.value(new Operation.Map("e", "m", MappedFunction.PERFORM, List.of(input), Timeout.OMITTED, null));

        assertNotSent(rig.perform(new Operation.Next("m")), "local.UnsendableFunction");
    }

    @Test
    void aProcessTellsWhichInitializersHaveRunInIt() {
        Value token = new Value.Token("t");
        Initializer initializer = new Initializer("i", false, List.of(Value.of(1), token), null, 1);
        rig.value(new Operation.NewExecutor("e", 1, null, initializer, null));

        assertThat(rig.await(SightingEvent.INITIALIZER_STARTED, "i").arguments())
                .containsExactly(Value.of(1), token);
        assertThat(outcome("f", new Action.TellInitialized()))
                .isEqualTo(new Outcome.Returned(
                        new Value.Items(List.of(new Value.Items(List.of(Value.of(1), new Value.Other("object t")))))));
        rig.value(new Operation.Shutdown("e", false, null));
        rig.value(new Operation.NewExecutor("g", 1, null, null, null, new WorkerProcesses(3, null)));
        rig.submit("g", "h", false, new Action.TellInitialized());
        assertThat(rig.result("h")).isEqualTo(new Outcome.Returned(new Value.Items(List.of())));
        assertThat(subject.last.maxTasksPerChild()).isEqualTo(3);
    }

    @Test
    void aCallThatEndsItsProcessTakesNothingElseAlong() {
        rig.executor("e", 1);

        assertThat(outcome("f", new Action.EndProcess()))
                .hasToString("raised BrokenProcessPool: the child JVM has ended");
        String process = process("f");
        rig.await(SightingEvent.CALL_FINISHED, "f");
        Deadline.within60Seconds(() -> isAlive(process).equals(Value.of(false)));
        assertThat(isAlive(SELF)).isEqualTo(Value.of(true));
    }

    @Test
    void aProcessIsKilledWhateverItDoes() {
        rig.executor("e", 1);
        rig.submit("e", "f", true, Rig.returning(Value.of(1)));
        String process = process("f");
        assertThat(isAlive(process)).isEqualTo(Value.of(true));

        assertThat(rig.value(new Operation.Kill(process))).isEqualTo(new Value.None());

        assertThat(rig.result("f")).hasToString("raised BrokenProcessPool: the child JVM has ended");
        Deadline.within60Seconds(() -> isAlive(process).equals(Value.of(false)));
        assertThat(rig.value(new Operation.Kill(process))).isEqualTo(new Value.None());
    }

    @Test
    void aCallThatPerformsOperationsIsAFault() {
        rig.executor("e", 1);
        rig.value(new Operation.Submit(
                "e", "f", new Call("f", false, List.of(new Operation.Done("g")), Rig.returning(Value.of(1)))));

        assertThat(rig.fault(new Operation.Result("f", Timeout.OMITTED)))
                .isEqualTo("The call 'f' performs operations, and runs in a process that is not the one of its stage.");
    }

    @Test
    void aWorkerProcessStandsForItsThreads() {
        rig.executor("e", 1);
        rig.submit("e", "f", true, Rig.returning(Value.of(1)));
        String name = "process " + process("f") + " (its threads cannot be seen)";

        Deadline.within60Seconds(() -> rig.standing().threads().stream()
                .anyMatch(thread -> thread.name().equals(name) && thread.waiting()));
        assertThat(rig.standing().threads())
                .filteredOn(thread -> thread.name().equals(name))
                .singleElement()
                .satisfies(thread -> assertThat(thread.frames()).isEmpty())
                .extracting(ThreadStanding::caller)
                .isNull();
        assertThat(rig.standing().activity()).contains(" child processes, newest ");
    }
}
