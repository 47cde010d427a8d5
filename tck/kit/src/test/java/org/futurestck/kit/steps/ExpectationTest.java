package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {

    private static final Value F = new Value.Handle("f");
    private static final Value G = new Value.Handle("g");

    private static final List<Outcome> OUTCOMES = List.of(
            returned(new Value.None()),
            returned(Value.of(true)),
            returned(Value.of(1)),
            returned(F),
            returned(new Value.Token("x")),
            returned(new Value.Text("value of f")),
            returned(new Value.Failure(error("of f", "Exception"))),
            returned(new Value.Failure(error("e", "Exception"))),
            returned(new Value.Failure(error(null, "Exception"))),
            raised("of f", "Exception"),
            raised("e", "Exception"),
            raised(null, "TimeoutError", "Exception"),
            raised(null, "CancelledError", "Exception"),
            parts(List.of(F), List.of()),
            parts(List.of(), List.of(F)),
            parts(List.of(F), List.of(F)),
            parts(List.of(G, F), List.of()),
            new Outcome.Blocked("nothing moves"),
            new Outcome.Lost("it exited"),
            returned(G),
            returned(new Value.Exhausted()));

    private static Outcome returned(Value value) {
        return new Outcome.Returned(value);
    }

    private static Outcome parts(List<Value> done, List<Value> notDone) {
        return returned(new Value.DoneAndNotDone(done, notDone));
    }

    private static Outcome raised(String name, String... kinds) {
        return new Outcome.Raised(error(name, kinds));
    }

    private static SeenError error(String name, String... kinds) {
        return new SeenError(List.of(kinds), "E", "", name);
    }

    /** Which of the outcomes above each expectation allows, by their positions. */
    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("returns None", List.of(0)),
                arguments("returns True", List.of(1)),
                arguments("returns 1", List.of(2)),
                arguments("returns f", List.of(3)),
                arguments("returns f or g", List.of(3, 19)),
                arguments("returns h or g or i", List.of(19)),
                arguments("returns the end of the iterator", List.of(20)),
                arguments("returns object x", List.of(4)),
                arguments("returns 'value of f'", List.of(5)),
                arguments("returns the value of f", List.of(5)),
                arguments("returns the error of f", List.of(6)),
                arguments("returns error e", List.of(7)),
                arguments("returns a value", List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15, 16, 19, 20)),
                arguments("raises the error of f", List.of(9)),
                arguments("raises error e", List.of(10)),
                arguments("raises TimeoutError", List.of(11)),
                arguments("raises TimeoutError or CancelledError", List.of(11, 12)),
                arguments("raises Exception", List.of(9, 10, 11, 12)),
                arguments("raises an error", List.of(9, 10, 11, 12)),
                arguments("returns f as done", List.of(13)),
                arguments("returns f as not done", List.of(14)),
                arguments("returns f, g as done", List.of(16)),
                arguments("returns none as done", List.of(14)),
                arguments("returns none as not done", List.of(13, 16)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void allowsExactlyWhatItSays(String text, List<Integer> positions) {
        assertThat(text).matches(Expectation.FORM);
        Expectation expectation = Expectation.parse(text);

        assertThat(expectation.text()).isEqualTo(text);
        assertThat(OUTCOMES.stream().filter(expectation.allows()))
                .containsExactlyElementsOf(positions.stream().map(OUTCOMES::get).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "raises nothing",
                "raises the value of f",
                "raises TimeoutError and CancelledError",
                "raises TimeoutError, CancelledError",
                "raises error ",
                "returns 1 or 2",
                "returns f or 2",
                "returns the end",
                "returns an error",
                "returns TimeoutError",
                "returns f and g as done",
            })
    void refusesEverythingElseInOneSentence(String text) {
        assertThatThrownBy(() -> Expectation.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("the kit cannot read '.*'");
    }

    @Test
    void leavesTheOutcomeOpenWhereTheFeatureDoes() {
        Expectation either = Expectation.parse("returns 5 bytes or raises BrokenProcessPool");
        assertThat(either.allows()).accepts(returned(new Value.Bytes(5)), raised(null, "BrokenProcessPool"));
        assertThat(either.allows()).rejects(returned(new Value.Bytes(4)), raised(null, "RuntimeError"));

        Expectation choice = Expectation.parse("returns one of ['fork', 'spawn']");
        assertThat(choice.allows()).accepts(returned(new Value.Text("fork")), returned(new Value.Text("spawn")));
        assertThat(choice.allows()).rejects(returned(new Value.Text("forkserver")), raised(null, "Exception"));

        Expectation something = Expectation.parse("returns something other than None");
        assertThat(something.allows()).accepts(returned(new Value.Text("loky")), returned(Value.of(false)));
        assertThat(something.allows()).rejects(returned(new Value.None()), raised(null, "Exception"));

        Expectation other = Expectation.parse("raises an error other than BrokenExecutor");
        assertThat(other.allows()).accepts(raised(null, "TypeError", "Exception"));
        assertThat(other.allows())
                .rejects(raised(null, "BrokenProcessPool", "BrokenExecutor"), returned(new Value.None()));
    }

    @Test
    void readsWhatOnlyProcessesTellApart() {
        assertThat(ValueText.plain("20000000 bytes")).isEqualTo(new Value.Bytes(20_000_000));
        assertThat(ValueText.plain("[1, 5 bytes]"))
                .isEqualTo(new Value.Items(List.of(Value.of(1), new Value.Bytes(5))));
        assertThat(ValueText.plain("an object that cannot be sent")).isEqualTo(new Value.Unsendable());
        assertThat("20000000 bytes").matches(ValueText.FORM);
        assertThat("an object that cannot be sent").matches(ValueText.FORM);
    }
}
