package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTextTest {

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("f.cancel()", new Operation.Cancel("f")),
                arguments("f.cancelled()", new Operation.Cancelled("f")),
                arguments("f.running()", new Operation.Running("f")),
                arguments("f2.done()", new Operation.Done("f2")),
                arguments("f.set_running_or_notify_cancel()", new Operation.SetRunningOrNotifyCancel("f")),
                arguments("f.result()", new Operation.Result("f", Timeout.OMITTED)),
                arguments("f.result(timeout=0)", new Operation.Result("f", Timeout.of("0"))),
                arguments("f.result(timeout=1.0)", new Operation.Result("f", Timeout.of("1.0"))),
                arguments("f.exception(timeout=None)", new Operation.Exception("f", Timeout.NONE)),
                arguments("f.add_done_callback(c)", new Operation.AddDoneCallback("f", Callback.reporting("c"))),
                arguments("f.set_result(42)", new Operation.SetResult("f", Value.of(42))),
                arguments("f.set_result(None)", new Operation.SetResult("f", new Value.None())),
                arguments("f.set_exception(error e)", new Operation.SetException("f", ErrorSpec.exception("e"))),
                arguments("f.set_exception(error of f)", new Operation.SetException("f", ErrorSpec.exception("of f"))),
                arguments("wait([f])", new Operation.Wait(List.of("f"), Timeout.OMITTED, null)),
                arguments("wait([])", new Operation.Wait(List.of(), Timeout.OMITTED, null)),
                arguments("wait([f, g], timeout=0)", new Operation.Wait(List.of("f", "g"), Timeout.of("0"), null)),
                arguments(
                        "wait([f], return_when=FIRST_COMPLETED)",
                        new Operation.Wait(List.of("f"), Timeout.OMITTED, ReturnWhen.FIRST_COMPLETED)),
                arguments(
                        "wait([f], timeout=0, return_when=FIRST_EXCEPTION)",
                        new Operation.Wait(List.of("f"), Timeout.of("0"), ReturnWhen.FIRST_EXCEPTION)),
                arguments("i = as_completed([f])", new Operation.AsCompleted("i", List.of("f"), Timeout.OMITTED)),
                arguments(
                        "i = as_completed([f, g], timeout=5)",
                        new Operation.AsCompleted("i", List.of("f", "g"), Timeout.of("5"))),
                arguments("next(i)", new Operation.Next("i")),
                arguments("repr(f)", new Operation.Inspect(Aspect.REPR, List.of("f"))),
                arguments("pickle(f)", new Operation.Inspect(Aspect.PICKLE, List.of("f"))),
                arguments("subscript(f)", new Operation.Inspect(Aspect.SUBSCRIPT, List.of("f"))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsWhatTheDocumentsWrite(String text, Operation operation) {
        assertThat(text).matches(OperationText.FORM);
        assertThat(OperationText.parse(text, new PlainGlossary())).isEqualTo(operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f.explode()",
                "f.cancel(1)",
                "f.cancel(wait=True)",
                "f.result(0)",
                "f.result(limit=0)",
                "f.result(timeout=0, timeout=1)",
                "f.add_done_callback()",
                "f.add_done_callback(c, d)",
                "f.set_result()",
                "f.set_result(value)",
                "f.set_result(')",
                "f.set_result(object )",
                "f.set_exception(e)",
                "f.set_exception(error )",
                "wait(f)",
                "wait()",
                "wait([f], 0)",
                "wait([f], timeout)",
                "wait([f], limit=0)",
                "wait([f], return_when=SOMETIMES)",
                "as_completed([f])",
                "i = as_completed([f], return_when=FIRST_COMPLETED)",
                "next([i])",
                "next()",
                "n = next(i)",
                "explode(f)",
                "explode([f])",
                "f",
                "",
            })
    void refusesEverythingElseInOneSentence(String text) {
        assertThatThrownBy(() -> OperationText.parse(text, new PlainGlossary()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("the kit cannot read '.*'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "1s", ""})
    void refusesTimeoutsThatAreNone(String timeout) {
        assertThatThrownBy(() -> OperationText.parse("f.result(timeout=" + timeout + ")", new PlainGlossary()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a timeout: '" + timeout + "'");
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("None", new Value.None()),
                arguments("True", Value.of(true)),
                arguments("False", Value.of(false)),
                arguments("0", Value.of(0)),
                arguments("-7", Value.of(-7)),
                arguments("100000000000000000000", new Value.Int(BigInteger.TEN.pow(20))),
                arguments("object x", new Value.Token("x")),
                arguments("''", new Value.Text("")),
                arguments("'value of f'", new Value.Text("value of f")),
                arguments("'it's'", new Value.Text("it's")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsValues(String text, Value value) {
        assertThat(ValueText.plain(text)).isEqualTo(value);
    }
}
