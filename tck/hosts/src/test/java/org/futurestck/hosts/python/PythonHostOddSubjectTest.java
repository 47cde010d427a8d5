package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Futures that return and raise strange things are reported as they are. */
final class PythonHostOddSubjectTest {

    private static @Nullable HostDriver started;

    private final HostDriver host = Objects.requireNonNull(started);

    @BeforeAll
    static void startHost() throws Exception {
        Pythons.assumeThereAreSome();
        HostDriver host = HostDriver.start(Pythons.newest(), "hard_pools:Odd", Modules.directory());
        started = host;
        host.hello();
        host.open();
        host.perform(new Operation.NewExecutor("e", null));
        host.perform(new Operation.Submit("e", "f", Operations.callThatReturnsNothing("f")));
    }

    @AfterAll
    static void endHost() throws Exception {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void aCallThatCannotBeSentCannotBeSentInWhateverWay() throws Exception {
        try (HostDriver byValue = HostDriver.start(Pythons.newest(), "hard_pools:ByValue", Modules.directory())) {
            byValue.hello();
            byValue.open();
            byValue.perform(new Operation.NewExecutor("e", null));
            Call call = new Call("f", false, List.of(), new Action.Return(new Value.None()), true);
            byValue.perform(new Operation.Submit("e", "f", call));

            assertThat(byValue.perform(new Operation.Result("f", Timeout.OMITTED)))
                    .isInstanceOfSatisfying(
                            Outcome.Raised.class,
                            it -> assertThat(it.error().message()).contains("pickle", "lock"));
        }
    }

    @Test
    void functionsWithoutTheDocumentedParametersAreNotTakenForDocumentedOnes() throws Exception {
        try (HostDriver other = HostDriver.start(Pythons.newest(), "foreign_functions:Pool", Modules.directory())) {
            other.hello();
            other.open();
            other.perform(new Operation.NewExecutor("e", 1));
            other.perform(new Operation.Submit("e", "f", Operations.callThatReturnsNothing("f")));

            assertThat(other.capabilities()).contains("module-functions");
            assertThat(other.perform(new Operation.Wait(List.of("f"), Timeout.OMITTED, null)))
                    .hasToString("returned done=[f], not_done=[]");
            assertThat(other.perform(new Operation.AsCompleted("i", List.of("f"), Timeout.of("20"))))
                    .hasToString("returned i");
            assertThat(other.perform(new Operation.Next("i"))).hasToString("returned f");
        }
    }

    @Test
    void theSpellingOfATimeoutIsKept() throws Exception {
        assertThat(result("omitted")).isEqualTo("'{}'");
        assertThat(result("None")).isEqualTo("'{'timeout': None}'");
        assertThat(result("1")).isEqualTo("'{'timeout': 1}'");
        assertThat(result("1.0")).isEqualTo("'{'timeout': 1.0}'");
        assertThat(result("-1")).isEqualTo("'{'timeout': -1}'");
    }

    @Test
    void anObjectWithoutReprIsDescribedByItsType() throws Exception {
        assertThat(host.perform(new Operation.Exception("f", Timeout.OMITTED)))
                .isEqualTo(other("an instance of hard_pools.OddFuture whose repr() raised SystemExit"));
    }

    @Test
    void whatIsNotPlainDataIsDescribed() throws Exception {
        assertThat(host.perform(new Operation.Running("f"))).isEqualTo(other("nan"));
        assertThat(host.perform(new Operation.Done("f")))
                .isInstanceOfSatisfying(Outcome.Returned.class, it -> assertThat(it.value())
                        .isInstanceOfSatisfying(Value.Other.class, text -> assertThat(text.description())
                                .hasSize(2_000)));
    }

    @Test
    void anErrorWithoutTextIsDescribedByItsType() throws Exception {
        assertThat(host.perform(new Operation.Cancelled("f")))
                .isEqualTo(new Outcome.Raised(new SeenError(
                        List.of("Exception", "BaseException"),
                        "hard_pools.UnprintableError",
                        "an instance of hard_pools.UnprintableError whose str() raised ValueError",
                        null)));
    }

    @Test
    void aWaitThatReturnsNoSetsIsDescribed() throws Exception {
        assertThat(host.perform(new Operation.Wait(List.of("f"), Timeout.OMITTED, null)))
                .isEqualTo(other("42"));
    }

    @Test
    void aMethodThatIsMissingIsTheSubjectsError() throws Exception {
        assertThat(Operations.raised(host.perform(new Operation.SetRunningOrNotifyCancel("f")))
                        .type())
                .isEqualTo("AttributeError");
    }

    private String result(String timeout) throws Exception {
        return ((Outcome.Returned) host.perform(new Operation.Result("f", Timeout.of(timeout))))
                .value()
                .toString();
    }

    private static Outcome other(String description) {
        return new Outcome.Returned(new Value.Other(description));
    }
}
