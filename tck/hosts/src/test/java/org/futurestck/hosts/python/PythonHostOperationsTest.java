package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.hosts.python.Operations.call;
import static org.futurestck.hosts.python.Operations.raised;
import static org.futurestck.hosts.python.Operations.returned;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.Test;

/** Checks on the standard library's thread pool, one after the other in one host, with every interpreter. */
final class PythonHostOperationsTest extends WithEveryPython {

    private static final ErrorSpec BOOM = ErrorSpec.exception("boom");

    PythonHostOperationsTest(Interpreter python) throws IOException, InterruptedException {
        super(python);
    }

    @Test
    void everyKindOfDataComesBackAsItWent() throws Exception {
        Value data = new Value.Items(List.of(
                new Value.None(),
                Value.of(true),
                Value.of(1),
                new Value.Int(BigInteger.TWO.pow(70)),
                new Value.Decimal(new BigDecimal("1.0")),
                new Value.Text("ein schöner 文 𝄞"),
                new Value.Token("t"),
                new Value.Items(List.of())));

        assertThat(host.perform(submit("f", false, new Action.Return(data)))).isEqualTo(returned("f"));
        assertThat(result("f", "omitted")).isEqualTo(new Outcome.Returned(data));
    }

    @Test
    void aCallTakesKeywordsOfAnyName() throws Exception {
        assumeTrue(minor() >= 9, "older executors keep some names to themselves");
        Call call = call("f", false, new Action.ReturnArguments());
        Map<String, Value> names = Map.of("self", Value.of(true), "fn", Value.of(false));

        assertThat(host.perform(new Operation.Submit("e", "f", call, List.of(), names)))
                .isEqualTo(returned("f"));
        assertThat(result("f", "None")).hasToString("returned [['fn', False], ['self', True]]");
    }

    @Test
    void aGateHoldsACallAndSightingsComeInOrder() throws Exception {
        host.perform(submit("f", true, new Action.Return(Value.of(42))));
        JsonNode started = host.backstage().await("call_started", "f");
        assertThat(started.path("thread").asText()).isNotEmpty().doesNotStartWith("caller");
        assertThat(kinds(result("f", "0"))).containsExactly("TimeoutError", "Exception", "BaseException");
        assertThat(host.backstage().events()).containsExactly("call_started f");

        host.backstage().openGate("f");

        assertThat(result("f", "None")).isEqualTo(new Outcome.Returned(Value.of(42)));
        assertThat(host.backstage().events()).containsExactly("call_started f", "call_finished f");
        assertThat(host.backstage().tokens()).containsOnly(HostDriver.TOKEN);
    }

    @Test
    void aPendingCallIsCancelledAndARunningOneIsNot() throws Exception {
        host.perform(submit("f", true, new Action.Return(new Value.None())));
        host.backstage().await("call_started", "f");
        host.perform(submit("g", false, new Action.Return(new Value.None())));

        assertThat(host.perform(new Operation.Cancel("f"))).isEqualTo(returned(false));
        assertThat(host.perform(new Operation.Running("f"))).isEqualTo(returned(true));
        assertThat(host.perform(new Operation.Cancel("g"))).isEqualTo(returned(true));
        assertThat(host.perform(new Operation.Cancelled("g"))).isEqualTo(returned(true));
        assertThat(host.perform(new Operation.Done("g"))).isEqualTo(returned(true));
        assertThat(kinds(result("g", "1"))).startsWith("CancelledError");
    }

    @Test
    void aCallbackReportsPerformsAndRaisesAndItsErrorIsLogged() throws Exception {
        Callback callback = new Callback(
                "c",
                true,
                List.of(new Operation.Done("f"), new Operation.Result("f", Timeout.of("0")), new Operation.Cancel("f")),
                ErrorSpec.exception("inner"));
        host.perform(submit("f", true, new Action.Return(new Value.Token("t"))));
        assertThat(host.perform(new Operation.AddDoneCallback("f", callback)))
                .isEqualTo(new Outcome.Returned(new Value.None()));
        host.backstage().openGate("f");
        assertThat(host.backstage()
                        .await("callback_started", "c")
                        .path("future")
                        .asText())
                .isEqualTo("f");
        host.backstage().openGate("c");

        JsonNode finished = host.backstage().await("callback_finished", "c");
        assertThat(finished.path("outcomes").toString())
                .isEqualTo("[{\"outcome\":\"returned\",\"value\":true},"
                        + "{\"outcome\":\"returned\",\"value\":{\"token\":\"t\"}},"
                        + "{\"outcome\":\"returned\",\"value\":false}]");
        assertThat(host.backstage()
                        .await("logged", "concurrent.futures")
                        .path("text")
                        .asText())
                .contains("ApplicationError: inner");
    }

    @Test
    void aLateCallbackRunsOnTheCallerThatAddsIt() throws Exception {
        host.perform(new Operation.NewFuture("b"));
        host.perform(new Operation.SetResult("b", Value.of(1)));
        host.perform(new Operation.AddDoneCallback("b", Callback.reporting("c")));

        assertThat(host.backstage()
                        .await("callback_finished", "c")
                        .path("thread")
                        .asText())
                .isEqualTo("caller main");
    }

    @Test
    void errorsAreToldByIdentity() throws Exception {
        host.perform(submit("f", false, new Action.Raise(BOOM)));
        SeenError boom = new SeenError(List.of("Exception", "BaseException"), "ApplicationError", "boom", "boom");

        assertThat(result("f", "1.5")).isEqualTo(new Outcome.Raised(boom));
        assertThat(host.perform(new Operation.Exception("f", Timeout.NONE)))
                .isEqualTo(new Outcome.Returned(new Value.Failure(boom)));

        host.perform(new Operation.NewFuture("b"));
        host.perform(new Operation.SetException("b", BOOM));
        assertThat(result("b", "0")).isEqualTo(new Outcome.Raised(boom));
    }

    @Test
    void everyKindOfErrorCanBeRaised() throws Exception {
        for (ErrorKind kind : ErrorKind.values()) {
            ErrorSpec error = new ErrorSpec("error " + kind, kind);
            host.perform(submit("f", false, new Action.Raise(error)));
            Outcome outcome = host.perform(new Operation.Exception("f", Timeout.OMITTED));

            assertThat(outcome).isInstanceOfSatisfying(Outcome.Returned.class, it -> assertThat(it.value())
                    .isInstanceOfSatisfying(
                            Value.Failure.class,
                            failure -> assertThat(failure.error().name()).isEqualTo(error.name())));
        }
    }

    @Test
    void futuresAreWaitedForAndIterated() throws Exception {
        host.perform(submit("f", false, new Action.Return(new Value.None())));
        host.perform(submit("g", true, new Action.Return(new Value.None())));
        host.backstage().await("call_started", "g");
        List<String> both = List.of("f", "g");

        assertThat(host.perform(new Operation.Wait(both, Timeout.of("0"), null)))
                .isEqualTo(sets("f", "g"));
        assertThat(host.perform(new Operation.Wait(both, Timeout.NONE, ReturnWhen.FIRST_COMPLETED)))
                .isEqualTo(sets("f", "g"));
        assertThat(host.perform(new Operation.AsCompleted("i", both, Timeout.of("100"))))
                .isEqualTo(returned("i"));
        assertThat(host.perform(new Operation.Next("i"))).isEqualTo(returned("f"));
        host.backstage().openGate("g");
        assertThat(host.perform(new Operation.Next("i"))).isEqualTo(returned("g"));
        assertThat(host.perform(new Operation.Next("i"))).isEqualTo(new Outcome.Returned(new Value.Exhausted()));
    }

    @Test
    void callersWorkSideBySide() throws Exception {
        host.perform(submit("f", true, new Action.Return(Value.of(1))));
        long waiting = host.start("other", new Operation.Result("f", Timeout.OMITTED));

        assertThat(host.perform(new Operation.Done("f"))).isEqualTo(returned(false));
        host.backstage().openGate("f");
        assertThat(host.outcome(waiting)).isEqualTo(new Outcome.Returned(Value.of(1)));
    }

    @Test
    void objectsAreInspected() throws Exception {
        host.perform(new Operation.NewFuture("b"));

        assertThat(inspect(Aspect.IS_SUBCLASS, "CancelledError", "Exception")).isInstanceOf(Outcome.Returned.class);
        assertThat(inspect(Aspect.IS_SAME, "TimeoutError", "builtins.TimeoutError"))
                .isEqualTo(returned(minor() >= 11));
        assertThat(inspect(Aspect.IS_SAME, "CancelledError", "asyncio.CancelledError"))
                .isEqualTo(returned(minor() < 8));
        assertThat(inspect(Aspect.EQUAL, "b", "b")).isEqualTo(returned(true));
        assertThat(inspect(Aspect.REPR, "b").toString()).contains("state=pending");
        assertThat(kinds(inspect(Aspect.PICKLE, "b"))).startsWith("TypeError");
        assertThat(inspect(Aspect.SUBSCRIPT, "b") instanceof Outcome.Returned).isEqualTo(minor() >= 9);
        assertThat(inspect(Aspect.ATTRIBUTES, "b")).isEqualTo(returned(true));
        assertThat(inspect(Aspect.IS_SAME, "InvalidStateError", "InvalidStateError") instanceof Outcome.Returned)
                .isEqualTo(minor() >= 8);
    }

    @Test
    void aCallGivesUpSilentlyWhenItsCheckIsOver() throws Exception {
        host.perform(submit("f", true, new Action.Raise(BOOM)));
        host.backstage().await("call_started", "f");

        host.backstage().end();

        assertThat(result("f", "omitted")).isEqualTo(new Outcome.Returned(new Value.None()));
        assertThat(host.backstage().events()).isEmpty();
    }

    @Test
    void theKitsMistakesAreRefused() throws Exception {
        assertThat(refusal("{\"op\":\"fly\"}")).isEqualTo("unknown operation 'fly'");
        assertThat(refusal("{\"op\":\"cancel\"}")).isEqualTo("operation 'cancel' lacks 'future'");
        assertThat(refusal("{\"op\":\"cancel\",\"future\":\"f\",\"now\":1}"))
                .isEqualTo("operation 'cancel' has an unknown field 'now'");
        assertThat(refusal("{\"op\":\"cancel\",\"future\":\"x\"}")).isEqualTo("no object has the handle 'x'");
        assertThat(refusal("{\"op\":\"result\",\"future\":\"e\",\"timeout\":\"soon\"}"))
                .isEqualTo("'timeout' is not a timeout");
        assertThat(refusal("{\"op\":\"inspect\",\"aspect\":\"repr\",\"of\":[\"e\",\"e\"]}"))
                .isEqualTo("'repr' looks at 1, not at 2");
        assertThat(refusal("{\"op\":\"inspect\",\"aspect\":\"is_same\",\"of\":[\"os.error\",\"os.error\"]}"))
                .isEqualTo("'os.error' is not the name of a class that can be looked at");
        host.perform(new Operation.NewFuture("b"));
        host.perform(new Operation.SetException("b", BOOM));
        assertThat(refusal("{\"op\":\"set_exception\",\"future\":\"b\","
                        + "\"error\":{\"name\":\"boom\",\"kind\":\"BaseException\"}}"))
                .isEqualTo("error 'boom' is of kind Exception, not BaseException");
    }

    @Test
    void aCallbackThatCannotPerformMakesTheNextStartRefused() throws Exception {
        Callback callback = new Callback("c", false, List.of(new Operation.Done("unknown")), null);
        host.perform(new Operation.NewFuture("b"));
        host.perform(new Operation.AddDoneCallback("b", callback));
        host.perform(new Operation.Cancel("b"));

        assertThat(refusal("{\"op\":\"done\",\"future\":\"b\"}"))
                .isEqualTo("callback 'c': no object has the handle 'unknown'");
    }

    private String refusal(String operation) throws IOException, InterruptedException {
        return host.refusal(operation);
    }

    private static Operation submit(String as, boolean gated, Action action) {
        return new Operation.Submit("e", as, call(as, gated, action));
    }

    private Outcome result(String future, String timeout) throws IOException, InterruptedException {
        return host.perform(new Operation.Result(future, Timeout.of(timeout)));
    }

    private Outcome inspect(Aspect aspect, String... of) throws IOException, InterruptedException {
        return host.perform(new Operation.Inspect(aspect, List.of(of)));
    }

    private static List<String> kinds(Outcome outcome) {
        return raised(outcome).kinds();
    }

    private static Outcome sets(String done, String notDone) {
        return new Outcome.Returned(
                new Value.DoneAndNotDone(List.of(new Value.Handle(done)), List.of(new Value.Handle(notDone))));
    }

    private int minor() {
        return Integer.parseInt(python.version().split("\\.")[1]);
    }
}
