package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.ExitHandler;
import org.futurestck.kit.operation.Futures;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.MappedFunction;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations of executors and of iterators, and spellings of Python. */
class ExecutorOperationTextTest {

    private static final Glossary GLOSSARY = new PlainGlossary();

    private static Operation.Submit submit(String call, List<Value> args, Map<String, Value> kwargs) {
        return new Operation.Submit("executor", call, GLOSSARY.call(call), args, kwargs);
    }

    private static Input calls(String... names) {
        return Input.list(Arrays.stream(names)
                .map(name -> (Value) new Value.Callable(GLOSSARY.call(name)))
                .toList());
    }

    private static Input numbers(int... numbers) {
        return Input.list(Arrays.stream(numbers).mapToObj(Value::of).toList());
    }

    private static Operation map(MappedFunction function, Timeout timeout, Integer chunksize, Input... inputs) {
        return new Operation.Map("executor", "m", function, List.of(inputs), timeout, chunksize);
    }

    private static Operation inspect(Aspect aspect, String... of) {
        return new Operation.Inspect(aspect, List.of(of));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("executor.submit(f)", submit("f", List.of(), Map.of())),
                arguments("executor.submit(c)", submit("c", List.of(), Map.of())),
                arguments(
                        "executor.submit(f, 1, 'two, or (three)', x=3)",
                        submit("f", List.of(Value.of(1), new Value.Text("two, or (three)")), Map.of("x", Value.of(3)))),
                arguments("executor.shutdown()", new Operation.Shutdown("executor", null, null)),
                arguments(
                        "executor.shutdown(wait=False, cancel_futures=True)",
                        new Operation.Shutdown("executor", false, true)),
                arguments(
                        "m = executor.map(perform, [a, c])",
                        map(MappedFunction.PERFORM, Timeout.OMITTED, null, calls("a", "c"))),
                arguments(
                        "m = executor.map(perform, x)",
                        map(MappedFunction.PERFORM, Timeout.OMITTED, null, PlainGlossary.X)),
                arguments("m = executor.map(perform)", map(MappedFunction.PERFORM, Timeout.OMITTED, null)),
                arguments(
                        "m = executor.map(arguments, [1, 2], [3])",
                        map(MappedFunction.RETURN_ARGUMENTS, Timeout.OMITTED, null, numbers(1, 2), numbers(3))),
                arguments(
                        "m = executor.map(pow, range(4), [], timeout=0.5, chunksize=-1)",
                        map(MappedFunction.POWER, Timeout.of("0.5"), -1, numbers(0, 1, 2, 3), numbers())),
                arguments("m.close()", new Operation.Close("m")),
                arguments("drop(m)", new Operation.Drop("m")),
                arguments("alive(m)", inspect(Aspect.ALIVE, "m")),
                arguments("content(result2)", inspect(Aspect.CONTENT, "result2")),
                arguments("cpu_count()", inspect(Aspect.CPU_COUNT)),
                arguments("process_cpu_count()", inspect(Aspect.PROCESS_CPU_COUNT)),
                arguments("r = wait([f])", new Operation.Wait(List.of("f"), Futures.LIST, Timeout.OMITTED, null, "r")),
                arguments(
                        "wait(iter([f, g]), timeout=1, return_when=FIRST_COMPLETED)",
                        new Operation.Wait(
                                List.of("f", "g"),
                                Futures.ITERATOR,
                                Timeout.of("1"),
                                ReturnWhen.FIRST_COMPLETED,
                                null)),
                arguments(
                        "wait(dict.fromkeys([f, g]))",
                        new Operation.Wait(List.of("f", "g"), Futures.MAPPING, Timeout.OMITTED, null, null)),
                arguments("wait(None)", new Operation.Wait(List.of(), Futures.NONE, Timeout.OMITTED, null, null)),
                arguments(
                        "it2 = as_completed(iter([f]), timeout=2)",
                        new Operation.AsCompleted("it2", List.of("f"), Futures.ITERATOR, Timeout.of("2"))),
                arguments(
                        "i = as_completed(None)",
                        new Operation.AsCompleted("i", List.of(), Futures.NONE, Timeout.OMITTED)),
                arguments("executor = Executor()", new Operation.NewExecutor("executor", null)),
                arguments("e = Executor(max_workers=0)", new Operation.NewExecutor("e", 0)),
                arguments(
                        "e = Executor(max_workers=1, thread_name_prefix='p', initializer=i)",
                        new Operation.NewExecutor("e", 1, "p", GLOSSARY.initializer("i"), null)),
                arguments("at_exit(h)", new Operation.AtExit(new ExitHandler("h", List.of()))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsWhatTheDocumentsWrite(String text, Operation operation) {
        assertThat(text).matches(OperationText.FORM);
        assertThat(OperationText.parse(text, GLOSSARY)).isEqualTo(operation);
    }

    static Stream<Arguments> spellings() {
        Value f = new Value.Handle("f");
        Value one = Value.of(1);
        return Stream.of(
                arguments(
                        "executor.shutdown(True, True)",
                        invoke("executor", "shutdown", null, Map.of(), Value.of(true), Value.of(true))),
                arguments("i = as_completed(None)", invoke("module", "as_completed", "i", Map.of(), new Value.None())),
                arguments(
                        "wait(fs=[f], timeout=0.5)",
                        invoke(
                                "module",
                                "wait",
                                null,
                                Map.of(
                                        "fs",
                                        new Value.Items(List.of(f)),
                                        "timeout",
                                        new Value.Decimal(new java.math.BigDecimal("0.5"))))),
                arguments("e = Executor(1, 'p')", invoke("factory", null, "e", Map.of(), one, new Value.Text("p"))),
                arguments(
                        "g = executor.submit(c, f, x=1)",
                        invoke("executor", "submit", "g", Map.of("x", one), new Value.Callable(GLOSSARY.call("c")), f)),
                arguments("executor.submit()", invoke("executor", "submit", null, Map.of())));
    }

    private static Operation invoke(String target, String method, String as, Map<String, Value> kwargs, Value... args) {
        return new Operation.Invoke(target, method, List.of(args), kwargs, as);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void readsSpellingsOfPython(String text, Operation operation) {
        assertThat(OperationText.spelled(text, GLOSSARY)).isEqualTo(operation);
        assertThat(operation).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "executor.submit()",
                "executor.submit(f, g)",
                "executor.submit(x=1, f)",
                "executor.submit(f, [1)",
                "executor.submit(f, 'one)",
                "f = executor.submit(f)",
                "executor.shutdown(False)",
                "executor.shutdown(wait=Maybe)",
                "executor.shutdown(wait=True, now=True)",
                "executor.map(perform, [a])",
                "m = executor.map(square, [1])",
                "m = executor.map(perform, [1])",
                "m = executor.map(arguments, [a])",
                "m = executor.map(arguments, range(n))",
                "m = executor.map(arguments, [1], chunksize=big)",
                "m.close(1)",
                "m = m.close()",
                "drop()",
                "alive(m, n)",
                "cpu_count(1)",
                "wait(iter(f))",
                "wait(iter([1]))",
                "wait(dict([f]))",
                "Executor()",
                "executor = Executor(1)",
                "executor = Executor(max_workers=many)",
                "executor = Executor(thread_name_prefix=p)",
                "at_exit(executor.submit)",
            })
    void refusesEverythingElseInOneSentence(String text) {
        assertThatThrownBy(() -> OperationText.parse(text, GLOSSARY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("the kit cannot read '.*'");
    }

    @Test
    void readsPropertiesConstantsAndFunctionsOfClasses() {
        assertThat(OperationText.spelled("f.id", GLOSSARY)).isEqualTo(new Operation.Get("f", "id"));
        assertThat(OperationText.spelled("Future.wait([f], return_when=FIRST_FAILURE)", GLOSSARY))
                .isEqualTo(new Operation.Invoke(
                        "Future",
                        "wait",
                        List.of(new Value.Items(List.of(new Value.Handle("f")))),
                        Map.of("return_when", new Value.Handle("FIRST_FAILURE")),
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"executor", "Future.id", "wait([f], First)", "f.set_exception(error e)", "a.b.c()"})
    void refusesSpellingsThatItCannotRead(String text) {
        assertThatThrownBy(() -> OperationText.spelled(text, GLOSSARY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("the kit cannot read '.*'");
    }

    @Test
    void anInputThatNobodyDescribedIsNone() {
        assertThatThrownBy(() -> OperationText.parse("m = executor.map(perform, y)", GLOSSARY))
                .hasMessage("the scenario describes no input y");
    }

    @Test
    void rangesCountFromZero() {
        assertThat(ValueText.values("range(1000)"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000).mapToObj(Value::of).toList());
    }
}
