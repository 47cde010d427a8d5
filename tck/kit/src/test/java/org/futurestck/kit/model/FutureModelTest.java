package org.futurestck.kit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.futurestck.kit.model.FutureModel.Ending;
import org.futurestck.kit.model.FutureModel.State;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The model and the rule book say the same. */
class FutureModelTest {

    private static final Map<String, Map<String, String>> TABLE = StateTable.read();
    private static final Timeout NO_TIME = Timeout.of("0");
    private static final Value VALUE = new Value.Text("v");
    private static final ErrorSpec ERROR = ErrorSpec.exception("e");

    private static final Map<String, Operation> ROWS = Map.of(
            "cancel", new Operation.Cancel("f"),
            "cancelled", new Operation.Cancelled("f"),
            "running", new Operation.Running("f"),
            "done", new Operation.Done("f"),
            "result0", new Operation.Result("f", NO_TIME),
            "exception0", new Operation.Exception("f", NO_TIME),
            "srnc", new Operation.SetRunningOrNotifyCancel("f"),
            "set-result", new Operation.SetResult("f", VALUE),
            "set-exception", new Operation.SetException("f", ERROR));

    /** What no model of one future describes. */
    private static final List<String> OTHER_ROWS = List.of("add-done-callback", "wait0", "as-completed0", "builds on");

    private static final Map<String, FutureModel> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("pending", FutureModel.NEW);
        COLUMNS.put("running", new FutureModel(State.RUNNING, new Ending.Value(new Value.None())));
        COLUMNS.put("cancelled", new FutureModel(State.CANCELLED, new Ending.Value(new Value.None())));
        COLUMNS.put(
                "cancelled-and-notified",
                new FutureModel(State.CANCELLED_AND_NOTIFIED, new Ending.Value(new Value.None())));
        COLUMNS.put("finished-value", new FutureModel(State.FINISHED, new Ending.Value(VALUE)));
        COLUMNS.put("finished-exc", new FutureModel(State.FINISHED, new Ending.Error(ERROR)));
    }

    /** All that can come of an operation, in the words of the book. */
    private static final Map<String, Outcome> OUTCOMES = new LinkedHashMap<>();

    static {
        OUTCOMES.put("returns `True`", new Outcome.Returned(Value.of(true)));
        OUTCOMES.put("returns `False`", new Outcome.Returned(Value.of(false)));
        OUTCOMES.put("returns `None`", new Outcome.Returned(new Value.None()));
        OUTCOMES.put("returns the value", new Outcome.Returned(VALUE));
        OUTCOMES.put("returns the error", new Outcome.Returned(new Value.Failure(error("e", "Exception"))));
        OUTCOMES.put("raises the error", new Outcome.Raised(error("e", "Exception")));
        OUTCOMES.put("raises `TimeoutError`", new Outcome.Raised(error(null, "TimeoutError", "Exception")));
        OUTCOMES.put("raises `CancelledError`", new Outcome.Raised(error(null, "CancelledError", "Exception")));
        OUTCOMES.put("raises `InvalidStateError`", new Outcome.Raised(error(null, "InvalidStateError", "Exception")));
    }

    private static SeenError error(String name, String... kinds) {
        return new SeenError(List.of(kinds), "E", "", name);
    }

    static Stream<Arguments> cells() {
        return ROWS.keySet().stream().sorted().flatMap(row -> COLUMNS.keySet().stream()
                .map(column -> arguments(row, column, TABLE.get(row).get(column))));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("cells")
    void agreesWithTheBook(String row, String column, String cell) {
        String[] promise = cell.replaceAll(" \\((observed|since .*)\\)$", "").split(", then ");
        Operation operation = ROWS.get(row);

        Transition<FutureModel> transition = COLUMNS.get(column).apply(operation);

        List<String> allowed = OUTCOMES.entrySet().stream()
                .filter(outcome -> transition.allows().test(outcome.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(allowed).containsExactlyElementsOf(words(promise[0]));
        assertThat(transition.next()).isEqualTo(COLUMNS.get(promise.length == 1 ? column : promise[1]));
    }

    /** The outcomes that the words of a cell allow. */
    private static List<String> words(String promise) {
        return switch (promise) {
            case "returns" -> List.of("returns `None`");
            case "is an error" ->
                OUTCOMES.keySet().stream()
                        .filter(words -> words.startsWith("raises"))
                        .toList();
            default -> List.of(promise);
        };
    }

    @Test
    void coversEveryRowAndColumnOfTheBook() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(ROWS.keySet().stream(), OTHER_ROWS.stream())
                        .toList());
        assertThat(TABLE.get("cancel").keySet()).containsExactlyElementsOf(COLUMNS.keySet());
    }

    @Test
    void hangsAndLossesAreNeverAllowed() {
        ROWS.values().forEach(operation -> COLUMNS.values().forEach(model -> {
            assertThat(model.apply(operation).allows().test(new Outcome.Blocked("x")))
                    .isFalse();
            assertThat(model.apply(operation).allows().test(new Outcome.Lost("x")))
                    .isFalse();
        }));
    }

    @Test
    void anErrorIsTheVeryObject() {
        Transition<FutureModel> transition = COLUMNS.get("finished-exc").apply(ROWS.get("result0"));

        assertThat(transition.allows().test(new Outcome.Raised(error("other", "Exception"))))
                .isFalse();
        assertThat(transition.allows().test(new Outcome.Raised(error(null, "Exception"))))
                .isFalse();
        assertThat(transition.expected()).isEqualTo("raises error e");
    }

    @Test
    void whatTheModelDoesNotDescribeIsRefused() {
        assertThatThrownBy(() -> FutureModel.NEW.apply(new Operation.Next("i")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the model of a future does not describe next(i)");
    }
}
