package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Operation.Get;
import org.futurestck.kit.operation.Operation.Invoke;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.NamedSubject;
import org.futurestck.kit.spi.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A subject of which the kit knows names alone. */
class NamedOperationsTest {

    /** Tells what it was asked. */
    private static final class Parrot implements NamedSubject {

        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public String profile() {
            return "parrots";
        }

        @Override
        public Session open() {
            return new Session() {
                @Override
                public Map<String, Object> names() {
                    return Map.of("Cage", new Object());
                }

                @Override
                public Map<String, Class<? extends Throwable>> errors() {
                    return Map.of("Squawk", IllegalStateException.class);
                }

                @Override
                public @Nullable Object call(
                        @Nullable Object target,
                        String name,
                        List<@Nullable Object> args,
                        Map<String, @Nullable Object> kwargs) {
                    if (name.equals("squawk")) {
                        throw new IllegalStateException("loudly");
                    } else if (name.equals("hatch")) {
                        return new Object();
                    }
                    return (target == null ? "module" : "object") + " " + name + " " + args + " " + kwargs;
                }

                @Override
                public @Nullable Object get(Object target, String name) {
                    return target;
                }

                @Override
                public void close() {
                    closed.countDown();
                }
            };
        }
    }

    private final Parrot parrot = new Parrot();

    private static Invoke invoke(String target, String method, List<Value> args, @Nullable String as) {
        return new Invoke(target, method, args, Map.of("times", Value.of(2)), as);
    }

    @Test
    void isCalledByNamesWithItsArguments() {
        try (Rig rig = new Rig(parrot)) {
            assertThat(rig.value(invoke(Invoke.MODULE, "say", List.of(new Value.Text("hello")), null)))
                    .isEqualTo(new Value.Text("module say [hello] {times=2}"));
            assertThat(rig.value(invoke("Cage", "open", List.of(), null)))
                    .isEqualTo(new Value.Text("object open [] {times=2}"));
        }
    }

    @Test
    void whatItMakesHasAHandleAndProperties() {
        try (Rig rig = new Rig(parrot)) {
            assertThat(rig.value(invoke(Invoke.MODULE, "hatch", List.of(), "egg")))
                    .isEqualTo(new Value.Handle("egg"));
            assertThat(rig.value(new Get("egg", "self"))).isEqualTo(new Value.Handle("egg"));
        }
    }

    @Test
    void itsErrorsGoByTheNamesOfItsContract() {
        try (Rig rig = new Rig(parrot)) {
            assertThat(rig.error(invoke(Invoke.MODULE, "squawk", List.of(), null))
                            .kinds())
                    .containsExactly("Squawk", "Exception", "BaseException");
        }
    }

    @Test
    void whatIsAboutExecutorsIsAFault() {
        try (Rig rig = new Rig(parrot)) {
            assertThat(rig.fault(new Operation.NewExecutor("e", 1)))
                    .isEqualTo("This stage does not know the operation e = Executor(max_workers=1).");
            assertThat(rig.fault(new Invoke(Invoke.FACTORY, null, List.of(), Map.of(), null)))
                    .isEqualTo("Only an executor is made by a factory, as in Executor().");
            assertThat(rig.fault(new Get("nothing", "self"))).isEqualTo("There is no handle 'nothing'.");
        }
    }

    @Test
    void itsSessionIsClosedWithTheStage() throws InterruptedException {
        new Rig(parrot).close();

        assertThat(parrot.closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isDescribedWithItsContract() {
        try (LocalStageSource source = new LocalStageSource(parrot)) {
            assertThat(source.subject().profile()).isEqualTo("parrots");
            assertThat(source.subject().edition()).isNull();
            assertThat(source.subject().capabilities()).containsExactly(Capability.SPELLINGS);
        }
    }
}
