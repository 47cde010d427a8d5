package org.futurestck.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
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
import org.futurestck.kit.operation.WorkerProcesses;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WireCodecTest {

    static List<Request> requests() {
        return List.of(
                new Request.Hello(1, 1),
                new Request.Open(2, new Door(45123, "hex")),
                start(new Operation.NewExecutor("e", null)),
                start(new Operation.NewExecutor("e", 2)),
                start(new Operation.NewFuture("f")),
                start(new Operation.Submit("e", "f", new Call("c", true, new Action.Return(new Value.None())))),
                start(new Operation.Submit(
                        "e", "f", new Call("c", false, new Action.Raise(new ErrorSpec("x", ErrorKind.TIMEOUT_ERROR))))),
                start(new Operation.Submit("e", "f", new Call("c", false, List.of(), new Action.EndProcess(), true))),
                start(new Operation.NewExecutor("e", 2, null, null, null, new WorkerProcesses(1, "spawn"))),
                start(new Operation.Kill("9203")),
                start(new Operation.Cancel("f")),
                start(new Operation.Result("f", Timeout.of("1.0"))),
                start(new Operation.Exception("f", Timeout.NONE)),
                start(new Operation.AddDoneCallback(
                        "f", new Callback("cb", true, List.of(new Operation.Done("f")), ErrorSpec.exception("x")))),
                start(new Operation.AddDoneCallback("f", Callback.reporting("cb"))),
                start(new Operation.SetResult("f", new Value.Items(List.of(new Value.None(), Value.of(1))))),
                start(new Operation.SetResult("f", new Value.None())),
                start(new Operation.SetException("f", ErrorSpec.exception("x"))),
                start(new Operation.Wait(List.of("f", "g"), Timeout.OMITTED, null)),
                start(new Operation.Wait(List.of(), Timeout.of("-1"), ReturnWhen.FIRST_EXCEPTION)),
                start(new Operation.AsCompleted("it", List.of("f"), Timeout.of("0"))),
                start(new Operation.Next("it")),
                start(new Operation.Inspect(Aspect.IS_SUBCLASS, List.of("CancelledError", "Exception"))),
                new Request.Standing(4),
                new Request.Close(5),
                new Request.Bye(6));
    }

    static List<Answer> answers() {
        return List.of(
                new Answer.Hello(
                        1,
                        2,
                        "s",
                        "1.0",
                        "python",
                        "CPython",
                        null,
                        new Edition("3.11"),
                        Set.of(Capability.BARE_FUTURES)),
                new Answer.Opened(2),
                returned(new Value.None()),
                returned(Value.of(true)),
                returned(new Value.Decimal(new BigDecimal("1.50"))),
                returned(new Value.Text("\u0000\u2028 \ud83d\ude00")),
                returned(new Value.Token("t")),
                returned(new Value.Bytes(5_000_000_000L)),
                returned(new Value.Unsendable()),
                returned(new Value.Exhausted()),
                returned(new Value.DoneAndNotDone(List.of(new Value.Handle("f")), List.of(new Value.Other("?")))),
                returned(new Value.Failure(new SeenError(List.of("ValueError"), "E", "m", "x"))),
                new Answer.Ended(3, new Outcome.Raised(new SeenError(List.of(), "E", "", null))),
                new Answer.Stands(
                        4,
                        new Standing(
                                "17",
                                List.of(
                                        new Standing.ThreadStanding("main", "main", true, List.of("a", "b")),
                                        new Standing.ThreadStanding("worker", null, false, List.of())))),
                new Answer.Closed(5, List.of("main")),
                new Answer.Bye(6),
                new Answer.Refused(7, "no"));
    }

    private static Request start(Operation operation) {
        return new Request.Start(3, "main", operation);
    }

    private static Answer returned(Value value) {
        return new Answer.Ended(3, new Outcome.Returned(value));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void readsTheRequestsItWrites(Request request) throws MalformedLineException {
        String line = WireCodec.write(request);

        assertThat(line).startsWith("{").doesNotContain("\n");
        assertThat(WireCodec.readRequest(line)).isEqualTo(request);
        assertThat(WireCodec.idOf(line)).isEqualTo(request.id());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsTheAnswersItWrites(Answer answer) throws MalformedLineException {
        String line = WireCodec.write(answer);

        assertThat(line).startsWith("{").doesNotContain("\n");
        assertThat(WireCodec.readAnswer(line)).isEqualTo(answer);
    }

    @Test
    void writesAsTheProtocolSays() {
        assertThat(WireCodec.write(new Request.Open(2, new Door(45123, "hex"))))
                .isEqualTo("{\"type\":\"open\",\"id\":2,\"backstage\":{\"port\":45123,\"token\":\"hex\"}}");
        assertThat(WireCodec.write(start(new Operation.Cancel("f"))))
                .isEqualTo("{\"type\":\"start\",\"id\":3,\"caller\":\"main\","
                        + "\"operation\":{\"op\":\"cancel\",\"future\":\"f\"}}");
        assertThat(WireCodec.write(returned(Value.of(true))))
                .isEqualTo("{\"type\":\"outcome\",\"id\":3,\"outcome\":{\"outcome\":\"returned\",\"value\":true}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Traceback                                              | wrote a line that is not JSON to its standard output, which is for answers alone: 'Traceback'
            ``                                                     | wrote a line that is no answer: ''
            [1]                                                    | wrote a line that is no answer: '[1]'
            {"id":2,"type":"opened"} {}                            | wrote a line that is not JSON to its standard output, which is for answers alone: '{"id":2,"type":"opened"} {}'
            {"id":2,"id":2,"type":"opened"}                        | wrote a line that is not JSON to its standard output, which is for answers alone: '{"id":2,"id":2,"type":"opened"}'
            {"id":2}                                               | wrote a line that is no answer (it has no type): '{"id":2}'
            {"id":2,"type":"opend"}                                | wrote a line that is no answer (unknown type 'opend'): '{"id":2,"type":"opend"}'
            {"type":"opened"}                                      | wrote a line that is no answer (its field 'id' is missing or wrong): '{"type":"opened"}'
            {"id":"2","type":"opened"}                             | wrote a line that is no answer (its field 'id' is missing or wrong): '{"id":"2","type":"opened"}'
            {"id":2.5,"type":"opened"}                             | wrote a line that is no answer (its field 'id' is missing or wrong): '{"id":2.5,"type":"opened"}'
            {"id":2,"type":"opened","x":1}                         | wrote a line that is no answer (unknown field 'x'): '{"id":2,"type":"opened","x":1}'
            {"id":7,"type":"refused","reason":null}                | wrote a line that is no answer (its field 'reason' is missing or wrong): '{"id":7,"type":"refused","reason":null}'
            {"id":7,"type":"refused","reason":1}                   | wrote a line that is no answer (its field 'reason' is missing or wrong): '{"id":7,"type":"refused","reason":1}'
            {"id":5,"type":"closed","stuck":[null]}                | wrote a line that is no answer (a part of it is missing or null): '{"id":5,"type":"closed","stuck":[null]}'
            {"id":3,"type":"outcome","outcome":{"outcome":"lost"}} | wrote a line that is no answer (unknown type 'lost'): '{"id":3,"type":"outcome","outcome":{"outcome":"lost"}}'
            {"id":1,"type":"hello","protocol":3,"new":{}}          | speaks protocol 3, this kit speaks 2
            """)
    void saysWhatIsWrongWithAnAnswer(String line, String message) {
        assertThatThrownBy(() -> WireCodec.readAnswer(line))
                .isInstanceOf(MalformedLineException.class)
                .hasMessage(message);
    }

    @Test
    void namesTheFieldThatIsMissing() {
        String line = "{\"id\":3,\"type\":\"outcome\",\"outcome\":{\"outcome\":\"raised\",\"error\":"
                + "{\"kinds\":[],\"type\":\"E\"}}}";

        assertThatThrownBy(() -> WireCodec.readAnswer(line))
                .hasMessageStartingWith(
                        "wrote a line that is no answer (its field 'outcome.error.message' is missing or wrong): ");
    }

    @Test
    void demandsTheValueOfAnOutcome() {
        assertThatThrownBy(() ->
                        WireCodec.readAnswer("{\"id\":3,\"type\":\"outcome\",\"outcome\":{\"outcome\":\"returned\"}}"))
                .isInstanceOf(MalformedLineException.class);
    }

    @Test
    void quotesTheBeginningWithoutControlCharacters() {
        assertThatThrownBy(() -> WireCodec.readAnswer("\u001b[31m" + "x".repeat(300)))
                .hasMessage(
                        "wrote a line that is not JSON to its standard output, which is for answers alone: '\\u001b[31m"
                                + "x".repeat(195) + "'...");
    }

    @Test
    void boundsTheNesting() {
        String deep = "[".repeat(200) + "]".repeat(200);

        assertThatThrownBy(() -> WireCodec.readAnswer(
                        "{\"id\":3,\"type\":\"outcome\",\"outcome\":{\"outcome\":\"returned\",\"value\":" + deep
                                + "}}"))
                .isInstanceOf(MalformedLineException.class);
    }

    @Test
    void findsTheNumberOfAMalformedRequest() {
        assertThat(WireCodec.idOf("{\"id\":9,\"type\":\"dance\"}")).isEqualTo(9);
        assertThat(WireCodec.idOf("{\"type\":\"dance\"}")).isZero();
        assertThat(WireCodec.idOf("[")).isZero();
    }
}
