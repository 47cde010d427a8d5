package org.futurestck.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueJsonTest {

    private static final SeenError ERROR = new SeenError(List.of("ValueError", "Exception"), "E", "bad", null);

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments(new Value.None(), "null"),
                arguments(Value.of(true), "true"),
                arguments(Value.of(false), "false"),
                arguments(Value.of(0), "0"),
                arguments(Value.of(-42), "-42"),
                arguments(Value.of(Long.MAX_VALUE), "9223372036854775807"),
                arguments(new Value.Int(BigInteger.TEN.pow(30)), "1000000000000000000000000000000"),
                arguments(new Value.Decimal(new BigDecimal("1.0")), "1.0"),
                arguments(new Value.Decimal(new BigDecimal("-0.5")), "-0.5"),
                arguments(new Value.Text(""), "''"),
                arguments(new Value.Text("null"), "'null'"),
                arguments(new Value.Text("grün \ud83d\ude00"), "'grün \ud83d\ude00'"),
                arguments(new Value.Text("\u0000\n\\"), "'\\u0000\\n\\\\'"),
                arguments(new Value.Items(List.of()), "[]"),
                arguments(
                        new Value.Items(
                                List.of(new Value.None(), Value.of(1), new Value.Items(List.of(new Value.Token("x"))))),
                        "[null,1,[{'token':'x'}]]"),
                arguments(new Value.Token("x"), "{'token':'x'}"),
                arguments(new Value.Handle("f"), "{'handle':'f'}"),
                arguments(
                        new Value.Callable(new Call("c", true, new Action.TellDaemon())),
                        "{'call':{'id':'c','gated':true,'perform':[],'action':{'do':'tell_daemon'},'unsendable':false}}"),
                arguments(
                        new Value.Failure(ERROR),
                        "{'error':{'kinds':['ValueError','Exception'],'type':'E','message':'bad'}}"),
                arguments(
                        new Value.Failure(new SeenError(List.of(), "E", "", "e")),
                        "{'error':{'kinds':[],'type':'E','message':'','name':'e'}}"),
                arguments(
                        new Value.DoneAndNotDone(List.of(new Value.Handle("f")), List.of()),
                        "{'done_and_not_done':[[{'handle':'f'}],[]]}"),
                arguments(new Value.Exhausted(), "{'exhausted':true}"),
                arguments(new Value.Bytes(100_000), "{'bytes':100000}"),
                arguments(new Value.Bytes(0), "{'bytes':0}"),
                arguments(new Value.Unsendable(), "{'unsendable':true}"),
                arguments(new Value.Other("a lock"), "{'other':'a lock'}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isWrittenAsTheProtocolSays(Value value, String json) {
        Json.holds(value, Value.class, json.replace('\'', '"'));
    }

    @Test
    void everyValueIsAmongTheForms() {
        assertThat(forms().<Object>map(form -> form.get()[0].getClass()).distinct())
                .containsExactlyInAnyOrder((Object[]) Value.class.getPermittedSubclasses());
    }

    @Test
    void wholeNumbersAndFractionsAreDifferentValues() {
        assertThat(Json.read("1", Value.class)).isEqualTo(Value.of(1));
        assertThat(Json.read("1.0", Value.class)).isEqualTo(new Value.Decimal(new BigDecimal("1.0")));
        assertThat(Json.read("1", Value.class)).isNotEqualTo(Json.read("1.0", Value.class));
    }

    @Test
    void booleansAreNoNumbers() {
        assertThat(Json.read("true", Value.class)).isNotEqualTo(Json.read("1", Value.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'token':'x','handle':'f'}",
                "{'token':5}",
                "{'token':null}",
                "{'handle':['f']}",
                "{'other':{}}",
                "{'error':null}",
                "{'error':'ValueError'}",
                "{'exhausted':false}",
                "{'exhausted':'true'}",
                "{'done_and_not_done':5}",
                "{'done_and_not_done':[[]]}",
                "{'done_and_not_done':[[],[],[]]}",
                "{'done_and_not_done':[{},{}]}",
                "{'bytes':-1}",
                "{'bytes':1.5}",
                "{'bytes':'1'}",
                "{'unsendable':false}",
                "{'unheard_of':1}",
            })
    void refusesWhatIsNoValue(String json) {
        String text = json.replace('\'', '"');

        assertThat(Json.refusal(text, Value.class)).isEqualTo("not a value: " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"type\":\"E\",\"message\":\"\"}} | an error needs its kinds",
                "{\"error\":{\"kinds\":[],\"message\":\"\"}} | an error needs its type",
                "{\"error\":{\"kinds\":[],\"type\":\"E\"}} | an error needs its message",
                "1e400 | not a finite number",
            })
    void refusesValuesThatLackSomething(String json, String sentence) {
        assertThat(Json.refusal(json, Value.class)).contains(sentence);
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThat(Json.read("[".repeat(100) + "]".repeat(100), Value.class)).isInstanceOf(Value.Items.class);
        assertThat(Json.refusal("[".repeat(102) + "]".repeat(102), Value.class))
                .isEqualTo("a value is nested more than 100 deep");
    }

    @Test
    void aRefusalDoesNotRepeatEverything() {
        assertThat(Json.refusal("{\"unheard_of\":\"" + "x".repeat(1_000) + "\"}", Value.class))
                .startsWith("not a value: {\"unheard_of\":\"xxx")
                .hasSize(200);
    }

    @Test
    void anEnormousNumberStaysShort() throws Exception {
        Value value = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readValue("1.5e999999999", Value.class);

        assertThat(value).hasToString("1.5E+999999999");
    }
}
