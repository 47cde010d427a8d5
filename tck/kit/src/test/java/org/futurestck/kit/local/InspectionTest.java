package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@org.junit.jupiter.api.Timeout(120)
final class InspectionTest {

    private final Rig rig = new Rig(new FakeSubject());

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BrokenThreadPool, BrokenExecutor, true",
        "BrokenExecutor, RuntimeError, true",
        "RuntimeError, BrokenExecutor, false",
        "CancelledError, Exception, true",
        "TimeoutError, BaseException, true",
        "InvalidStateError, InvalidStateError, true",
    })
    void subclasses(String lower, String upper, boolean expected) {
        assertThat(inspect(Aspect.IS_SUBCLASS, lower, upper)).isEqualTo(Value.of(expected));
    }

    @Test
    void sameClass() {
        assertThat(inspect(Aspect.IS_SAME, "TimeoutError", "TimeoutError")).isEqualTo(Value.of(true));
        assertThat(inspect(Aspect.IS_SAME, "TimeoutError", "CancelledError")).isEqualTo(Value.of(false));
    }

    @Test
    void equality() {
        rig.future("f");
        rig.future("g");

        assertThat(inspect(Aspect.EQUAL, "f", "f")).isEqualTo(Value.of(true));
        assertThat(inspect(Aspect.EQUAL, "f", "g")).isEqualTo(Value.of(false));
    }

    @Test
    void whatJavaHasNotIsAFaultToAskFor() {
        assertThat(fault(Aspect.IS_SAME, "TimeoutError", "builtins.TimeoutError"))
                .isEqualTo("Java has no class for the error 'builtins.TimeoutError'.");
        assertThat(fault(Aspect.EQUAL, "f")).endsWith("needs two names.");
        assertThat(fault(Aspect.EQUAL, "f", "g")).isEqualTo("There is no handle 'f'.");
    }

    @ParameterizedTest
    @EnumSource(names = {"REPR", "PICKLE", "SUBSCRIPT", "ATTRIBUTES"})
    void aspectsOfPythonAreAFaultToAskFor(Aspect aspect) {
        rig.future("f");

        assertThat(fault(aspect, "f")).startsWith("Java has nothing like ");
    }

    private Value inspect(Aspect aspect, String... of) {
        return rig.value(new Operation.Inspect(aspect, List.of(of)));
    }

    private String fault(Aspect aspect, String... of) {
        return rig.fault(new Operation.Inspect(aspect, List.of(of)));
    }
}
