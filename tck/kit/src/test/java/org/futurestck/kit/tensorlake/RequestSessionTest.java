package org.futurestck.kit.tensorlake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.futurestck.binding.Fn;
import org.futurestck.binding.tensorlake.DoneAndNotDone;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.FutureClass;
import org.futurestck.binding.tensorlake.Request;
import org.futurestck.binding.tensorlake.Runner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for by the documented names gets to a runner whole, or not at all. */
class RequestSessionTest {

    private static final Fn<Object> FUNCTION = args -> 1;

    /** What the runner and its objects were asked for, in order. */
    private final List<String> asked = new ArrayList<>();

    private final Future<?> future = recording(Future.class, Map.of());
    private final FutureClass futures =
            recording(FutureClass.class, Map.of("wait", new DoneAndNotDone<>(List.of(), List.of())));
    private final Request request = recording(Request.class, Map.of("futures", futures));
    private final RequestSession session =
            new RequestSession(recording(Runner.class, Map.of("open", request, "current", Optional.empty())));

    private <T> T recording(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            asked.add(method.getName() + (args == null ? 0 : args.length));
            return method.getReturnType() == boolean.class ? true : answers.get(method.getName());
        }));
    }

    private @Nullable Object call(
            @Nullable Object target, String name, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs)
            throws Throwable {
        asked.clear();
        return session.call(target, name, args, kwargs);
    }

    @Test
    void passesOnWhatTheBindingTakes() throws Throwable {
        call(null, "call", List.of(FUNCTION, 1, 2), Map.of());
        assertThat(asked).endsWith("call2");
        call(null, "map", List.of(FUNCTION, List.of()), Map.of());
        assertThat(asked).endsWith("map2");
        call(null, "reduce", List.of(FUNCTION, List.of()), Map.of());
        assertThat(asked).endsWith("reduce2");
        call(null, "reduce", List.of(FUNCTION, List.of()), Map.of("initial", 1));
        assertThat(asked).endsWith("reduce3");
        call(null, "request", List.of(FUNCTION), Map.of());
        assertThat(asked).endsWith("run2");
        call(futures, "wait", List.of(List.of()), Map.of("timeout", 1));
        assertThat(asked).endsWith("wait2");
        call(future, "run_later", List.of(0.5), Map.of());
        assertThat(asked).endsWith("runLater1");
        call(future, "result", List.of(), Map.of("timeout", 1));
        assertThat(asked).endsWith("result1");
        Map<String, @Nullable Object> none = new HashMap<>(Collections.singletonMap("timeout", null));
        call(future, "result", List.of(), none);
        assertThat(asked).endsWith("result1");
        assertThat(call(future, "done", List.of(), Map.of())).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "call    | 0 | ``      | call takes a function with its arguments, and got nothing",
                "call    | 3 | retries | call takes no keyword 'retries'",
                "request | 0 | ``      | request takes a function with its arguments, and got nothing",
                "map     | 1 | ``      | map takes 2 arguments, not 1",
                "map     | 3 | ``      | map takes 2 arguments, not 3",
                "map     | 2 | initial | map takes no keyword 'initial'",
                "reduce  | 3 | initial | reduce takes 2 arguments, not 3",
                "reduce  | 2 | timeout | reduce takes no keyword 'timeout'",
                "iter    | 2 | ``      | iter takes 1 argument, not 2",
                "pickle  | 0 | ``      | pickle takes 1 argument, not 0",
            })
    void dropsNothingThatAFunctionOfTheModuleIsGiven(String name, int count, String keyword, String sentence) {
        refuses(null, name, count, keyword, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "run       | 1 | ``      | run takes no arguments, not 1",
                "run       | 0 | delay   | run takes no keyword 'delay'",
                "run_later | 0 | ``      | run_later takes 1 argument, not 0",
                "run_later | 2 | ``      | run_later takes 1 argument, not 2",
                "done      | 1 | ``      | done takes no arguments, not 1",
                "result    | 1 | timeout | result takes no arguments, not 1",
                "result    | 0 | limit   | result takes no keyword 'limit'",
            })
    void norWhatAFutureIsGiven(String name, int count, String keyword, String sentence) {
        refuses(future, name, count, keyword, sentence);
    }

    @Test
    void norWhatTheClassOfFuturesIsGiven() {
        refuses(futures, "wait", 2, "", "wait takes 1 argument, not 2");
        refuses(futures, "wait", 1, "count", "wait takes no keyword 'count'");
    }

    @Test
    void saysWhatIsNoTime() {
        assertThatThrownBy(() -> call(future, "run_later", List.of("soon"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the argument of run_later is no number of seconds: soon");
        assertThatThrownBy(() -> call(futures, "wait", List.of(List.of()), Map.of("timeout", 1e30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the timeout of wait is 1.0E30 seconds, and Java counts no more than 9223372036");
        assertThatThrownBy(() -> call(future, "run_later", Collections.singletonList(null), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the argument 1 of run_later is null");
    }

    private void refuses(@Nullable Object target, String name, int count, String keyword, String sentence) {
        List<@Nullable Object> args = new ArrayList<>(Collections.nCopies(count, FUNCTION));
        Map<String, @Nullable Object> kwargs = keyword.isEmpty() ? Map.of() : Map.of(keyword, 1);
        assertThatThrownBy(() -> call(target, name, args, kwargs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
        assertThat(asked).doesNotContain(name + count, "runLater1", "run2", "call2");
    }
}
