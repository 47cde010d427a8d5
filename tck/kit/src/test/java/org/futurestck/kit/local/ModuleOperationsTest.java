package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Timeout(120)
final class ModuleOperationsTest {

    private static final Timeout NOW = Timeout.of("0");

    private final Rig rig = new Rig(new FakeSubject());

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void waitReturnsBothSetsByHandle() {
        rig.future("f");
        rig.future("g");
        assertThat(rig.value(new Operation.Wait(List.of("f", "g"), NOW, null)))
                .isEqualTo(new Value.DoneAndNotDone(List.of(), handles("f", "g")));

        rig.perform(new Operation.Cancel("g"));

        assertThat(rig.value(new Operation.Wait(List.of("f", "g"), Timeout.NONE, ReturnWhen.FIRST_COMPLETED)))
                .isEqualTo(new Value.DoneAndNotDone(handles("g"), handles("f")));
        rig.perform(new Operation.SetResult("f", Value.of(1)));
        assertThat(rig.value(new Operation.Wait(List.of("f", "g"), Timeout.OMITTED, null)))
                .isEqualTo(new Value.DoneAndNotDone(handles("f", "g"), List.of()));
    }

    @Test
    void asCompletedHandsOutFuturesAndEnds() {
        rig.future("f");
        rig.future("g");
        rig.perform(new Operation.Cancel("g"));
        assertThat(rig.value(new Operation.AsCompleted("it", List.of("f", "g"), NOW)))
                .isEqualTo(new Value.Handle("it"));

        assertThat(rig.value(new Operation.Next("it"))).isEqualTo(new Value.Handle("g"));
        assertThat(rig.error(new Operation.Next("it")).isA("TimeoutError")).isTrue();
        rig.perform(new Operation.Cancel("f"));
        assertThat(rig.value(new Operation.Next("it"))).isEqualTo(new Value.Handle("f"));
        assertThat(rig.value(new Operation.Next("it"))).isEqualTo(new Value.Exhausted());
    }

    @Test
    void whatASubjectDoesNotOfferIsAFaultToAskFor() {
        try (Rig bare = new Rig(new FakeSubject() {
            @Override
            public Optional<BareFuture<Object>> newFuture() {
                return Optional.empty();
            }

            @Override
            public Optional<ModuleFunctions> moduleFunctions() {
                return Optional.empty();
            }
        })) {
            assertThat(bare.fault(new Operation.NewFuture("f"))).isEqualTo("The subject offers no bare futures.");
            assertThat(bare.fault(new Operation.Wait(List.of(), NOW, null)))
                    .isEqualTo("The subject offers no module functions.");
            assertThat(bare.fault(new Operation.AsCompleted("it", List.of(), NOW)))
                    .isEqualTo("The subject offers no module functions.");
        }
    }

    private static List<Value> handles(String... names) {
        return List.of(names).stream().<Value>map(Value.Handle::new).toList();
    }
}
