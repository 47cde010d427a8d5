package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.ExecutorKind;
import org.futurestck.kit.operation.ExitHandler;
import org.futurestck.kit.operation.Futures;
import org.futurestck.kit.operation.MappedFunction;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Operations;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.operation.WorkerProcesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that a stage cannot fulfil are never laid to the subject. */
@org.junit.jupiter.api.Timeout(120)
final class StageFaultsTest {

    private static final Call CALL = new Call("c", false, Rig.returning(new Value.None()));

    private static final String SELF = Long.toString(ProcessHandle.current().pid());

    private final Rig rig = new Rig(new FakeSubject());

    @AfterEach
    void close() {
        assertThat(rig.room.sightings()).isEmpty();
        rig.close();
    }

    static Stream<Operation> onNobody() {
        return Stream.of(
                new Operation.Submit("nobody", "f", CALL),
                new Operation.Cancel("nobody"),
                new Operation.Cancelled("nobody"),
                new Operation.Running("nobody"),
                new Operation.Done("nobody"),
                new Operation.Result("nobody", Timeout.OMITTED),
                new Operation.Exception("nobody", Timeout.OMITTED),
                new Operation.AddDoneCallback("nobody", Callback.reporting("cb")),
                new Operation.SetRunningOrNotifyCancel("nobody"),
                new Operation.SetResult("nobody", Value.of(1)),
                new Operation.SetException("nobody", ErrorSpec.exception("boom")),
                new Operation.Wait(List.of("nobody"), Timeout.OMITTED, null),
                new Operation.AsCompleted("it", List.of("nobody"), Timeout.OMITTED),
                new Operation.Map("nobody", "m", MappedFunction.PERFORM, List.of(), Timeout.OMITTED, null),
                new Operation.Shutdown("nobody", null, null),
                new Operation.Enter("nobody"),
                new Operation.Leave("nobody", null),
                new Operation.Close("nobody"),
                new Operation.Inspect(Aspect.CONTENT, List.of("nobody")),
                new Operation.Next("nobody"));
    }

    @ParameterizedTest
    @MethodSource("onNobody")
    void anUnknownHandle(Operation operation) {
        assertThat(rig.fault(operation)).isEqualTo("There is no handle 'nobody'.");
    }

    static Stream<Arguments> beyondJava() {
        Operation.NewExecutor odd = new Operation.NewExecutor("e", 1, null, null, ExecutorKind.INLINE);
        return Stream.of(
                Arguments.of(odd, "The JVM host cannot create an Executor with only submit()."),
                Arguments.of(
                        new Operation.Submit("g", "f", CALL, List.of(), Map.of("x", Value.of(1))),
                        "Java has no keyword arguments, as in f = g.submit(return None, x=1)."),
                Arguments.of(
                        new Operation.Wait(List.of(), Futures.NONE, Timeout.OMITTED, null, null),
                        "In Java the compiler stands between None and a subject."),
                Arguments.of(new Operation.Drop("f"), "This stage has nothing like drop(f)."),
                Arguments.of(
                        new Operation.Invoke("g", "map", List.of(), Map.of(), null),
                        "This stage has nothing like g.map()."),
                Arguments.of(
                        new Operation.RunProgram(new Program("p", List.of(), Program.Ending.RETURN, null)),
                        "This stage has nothing like program p: ."),
                Arguments.of(
                        new Operation.AtExit(new ExitHandler("h", List.of())),
                        "This stage has nothing like at_exit(h)."),
                Arguments.of(new Operation.Inspect(Aspect.ALIVE, List.of("f")), "Java has nothing like alive(f)."),
                Arguments.of(
                        new Operation.Inspect(Aspect.IS_INSTANCE, List.of("g", "object")),
                        "Java has no class for 'object'."),
                Arguments.of(
                        new Operation.NewExecutor("e", 1, null, null, null, new WorkerProcesses(null, "spawn")),
                        "Java has no start methods, such as 'spawn'."),
                Arguments.of(
                        new Operation.Submit("g", "f", new Call("f", false, new Action.TellStartMethod())),
                        "Java has no start methods that call 'f' could tell."),
                Arguments.of(
                        new Operation.Submit("g", "f", new Call("f", false, Rig.returning(new Value.Bytes(1L << 31)))),
                        "The JVM has no strings of 2147483648 bytes."),
                Arguments.of(new Operation.Kill("x"), "'x' is not the number of a process."),
                Arguments.of(
                        new Operation.Kill(SELF), "The process " + SELF + " is not one that this process has started."),
                Arguments.of(new Operation.Join("f"), "The call 'f' has not run in this process."),
                Arguments.of(
                        new Operation.Inspect(Aspect.WORKER_ALIVE, List.of("f")),
                        "The call 'f' has not run in this process."));
    }

    @ParameterizedTest
    @MethodSource("beyondJava")
    void whatIsBeyondTheStage(Operation operation, String sentence) {
        rig.executor("g", 1);

        assertThat(rig.fault(operation)).isEqualTo(sentence);
    }

    @Test
    void aHandleOfTheWrongKind() {
        rig.executor("e", 1);
        rig.future("f");

        assertThat(rig.fault(new Operation.Cancel("e"))).isEqualTo("The handle 'e' is no Future.");
        assertThat(rig.fault(new Operation.Submit("f", "g", CALL))).isEqualTo("The handle 'f' is no Executor.");
        assertThat(rig.fault(new Operation.Next("f"))).isEqualTo("The handle 'f' is no iterator.");
    }

    @Test
    void aHandleThatIsInUse() {
        rig.executor("e", 1);

        assertThat(rig.fault(new Operation.NewFuture("e"))).isEqualTo("The handle 'e' is in use.");
        assertThat(rig.fault(new Operation.NewExecutor("e", 1))).isEqualTo("The handle 'e' is in use.");
        assertThat(rig.fault(new Operation.Submit("e", "e", CALL))).isEqualTo("The handle 'e' is in use.");
        assertThat(rig.fault(new Operation.AsCompleted("e", List.of(), Timeout.OMITTED)))
                .isEqualTo("The handle 'e' is in use.");
    }

    @Test
    void anErrorThatJavaHasNot() {
        ErrorSpec falsy = new ErrorSpec("empty", ErrorKind.FALSY_EXCEPTION);
        rig.executor("e", 1);
        rig.future("f");

        assertThat(rig.fault(new Operation.Submit("e", "g", new Call("g", false, Rig.raising(falsy)))))
                .startsWith("The JVM has no errors whose truth value is false");
        assertThat(rig.fault(new Operation.SetException("f", falsy)))
                .startsWith("The JVM has no errors whose truth value is false");
        ErrorSpec exit = new ErrorSpec("exit", ErrorKind.SYSTEM_EXIT);
        assertThat(rig.fault(new Operation.Submit("e", "g", new Call("g", false, Rig.raising(exit)))))
                .isEqualTo("The JVM has no error that asks to exit: error exit (a SystemExit).");
    }

    @Test
    void oneNameForTwoErrors() {
        rig.future("f");
        rig.perform(new Operation.SetException("f", ErrorSpec.exception("boom")));

        assertThat(rig.fault(new Operation.SetException("f", new ErrorSpec("boom", ErrorKind.TIMEOUT_ERROR))))
                .isEqualTo("The error 'boom' is asked for in two kinds.");
    }

    @Test
    void everyOperationHasItsMeaning() {
        Interpreter interpreter = new Interpreter(new FakeSubject(), StageObjects.of(rig.room.door()));

        assertThat(interpreter.known()).containsExactlyInAnyOrder(Operations.types());
    }
}
