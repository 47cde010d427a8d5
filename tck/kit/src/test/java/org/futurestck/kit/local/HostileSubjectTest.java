package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.MappedFunction;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Subject;
import org.futurestck.kit.stage.StageFaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Subjects that raise everything from everywhere. */
@org.junit.jupiter.api.Timeout(120)
final class HostileSubjectTest {

    private static final Operation.NewExecutor NEW_EXECUTOR = new Operation.NewExecutor("e", 1);
    private static final Operation.NewFuture NEW_FUTURE = new Operation.NewFuture("f");
    private static final Operation.AsCompleted AS_COMPLETED =
            new Operation.AsCompleted("it", List.of("f"), Timeout.OMITTED);

    static Stream<Operation> onObjects() {
        return Stream.of(
                new Operation.Submit("e", "g", new Call("g", false, Rig.returning(Value.of(1)))),
                new Operation.Cancel("f"),
                new Operation.Cancelled("f"),
                new Operation.Running("f"),
                new Operation.Done("f"),
                new Operation.Result("f", Timeout.OMITTED),
                new Operation.Result("f", Timeout.of("0")),
                new Operation.Exception("f", Timeout.OMITTED),
                new Operation.Exception("f", Timeout.NONE),
                new Operation.AddDoneCallback("f", Callback.reporting("cb")),
                new Operation.SetRunningOrNotifyCancel("f"),
                new Operation.SetResult("f", Value.of(1)),
                new Operation.SetException("f", ErrorSpec.exception("boom")),
                new Operation.Next("it"),
                new Operation.Close("it"),
                new Operation.Map("e", "m", MappedFunction.POWER, List.of(), Timeout.OMITTED, null),
                new Operation.Shutdown("e", null, null),
                new Operation.Shutdown("e", false, true),
                new Operation.Leave("e", null),
                new Operation.Leave("e", ErrorSpec.exception("boom")),
                new Operation.Inspect(Aspect.EQUAL, List.of("f", "f")));
    }

    static Stream<Operation> onSubjects() {
        return Stream.of(
                NEW_EXECUTOR,
                NEW_FUTURE,
                new Operation.Wait(List.of(), Timeout.OMITTED, null),
                new Operation.AsCompleted("it", List.of(), Timeout.OMITTED));
    }

    @ParameterizedTest
    @MethodSource("onObjects")
    void whateverAnObjectThrowsIsAnOutcome(Operation operation) {
        for (Throwable thrown : List.of(new StackOverflowError("s"), new StageFaultException("not the kit's"))) {
            try (Rig rig = new Rig(new Throwing(thrown))) {
                rig.value(NEW_EXECUTOR);
                rig.value(NEW_FUTURE);
                rig.value(AS_COMPLETED);

                assertThat(rig.error(operation).type())
                        .isEqualTo(thrown.getClass().getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("onSubjects")
    void whateverASubjectThrowsIsAnOutcome(Operation operation) {
        Subject subject = new FakeSubject() {
            @Override
            public Executor newExecutor(ExecutorSettings settings) {
                throw new LinkageError("away");
            }

            @Override
            public Optional<BareFuture<Object>> newFuture() {
                throw new LinkageError("away");
            }

            @Override
            public Optional<ModuleFunctions> moduleFunctions() {
                throw new LinkageError("away");
            }
        };
        try (Rig rig = new Rig(subject)) {
            SeenError error = rig.error(operation);

            assertThat(error.type()).isEqualTo("java.lang.LinkageError");
            assertThat(error.kinds()).containsExactly("BaseException");
        }
    }

    @Test
    void nullInPlaceOfAnObjectIsAnOutcomeThatLaterOperationsMeet() {
        Subject subject = new FakeSubject() {
            @Override
            @SuppressWarnings("NullAway")
            public Executor newExecutor(ExecutorSettings settings) {
                return null;
            }
        };
        try (Rig rig = new Rig(subject)) {
            assertThat(rig.value(NEW_EXECUTOR)).isEqualTo(new Value.None());

            SeenError error =
                    rig.error(new Operation.Submit("e", "f", new Call("f", false, Rig.returning(new Value.None()))));
            assertThat(error.type()).isEqualTo("java.lang.NullPointerException");
            assertThat(error.message()).isEqualTo("the subject gave null for e");
        }
    }

    @Test
    void aResultIteratorThatThrowsIsAnOutcome() {
        LinkageError thrown = new LinkageError("away");
        Subject subject = new FakeSubject() {
            @Override
            public Executor newExecutor(ExecutorSettings settings) {
                return Throwing.proxy(
                        Executor.class,
                        (self, method, arguments) -> Throwing.proxy(ResultIterator.class, (it, asked, none) -> {
                            throw thrown;
                        }));
            }
        };
        try (Rig rig = new Rig(subject)) {
            rig.value(NEW_EXECUTOR);
            rig.value(new Operation.Map("e", "m", MappedFunction.POWER, List.of(), Timeout.OMITTED, null));

            assertThat(rig.error(new Operation.Next("m")).message()).isEqualTo("away");
            assertThat(rig.error(new Operation.Close("m")).message()).isEqualTo("away");
        }
    }

    @Test
    void aShutdownThatHangsHoldsUpNoClosing() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Subject subject = new FakeSubject() {
            @Override
            public Executor newExecutor(ExecutorSettings settings) {
                return Throwing.proxy(Executor.class, (self, method, arguments) -> {
                    hanging.countDown();
                    never.await();
                    return null;
                });
            }
        };
        try (Rig rig = new Rig(subject)) {
            rig.value(NEW_EXECUTOR);
            var leaving = rig.start("main", new Operation.Leave("e", ErrorSpec.exception("boom")));
            hanging.await();

            rig.stage.close();

            assertThat(rig.stage.stuck(Duration.ZERO)).containsExactly("main");
            never.countDown();
            assertThat(((Outcome.Raised) Rig.outcome(leaving)).error().name()).isEqualTo("boom");
        }
    }

    @Test
    void aSubjectThatInterruptsItsCallersDisturbsNoLaterOperation() {
        Subject subject = new FakeSubject() {
            @Override
            public Set<Capability> capabilities() {
                return Set.of();
            }

            @Override
            public Executor newExecutor(ExecutorSettings settings) {
                Thread.currentThread().interrupt();
                return super.newExecutor(settings);
            }
        };
        try (Rig rig = new Rig(subject)) {
            rig.executor("e", 1);
            rig.future("f");
            rig.start("other", new Operation.SetResult("f", Value.of(1)));

            assertThat(rig.value(new Operation.Result("f", Timeout.OMITTED))).isEqualTo(Value.of(1));
        }
    }

    @Test
    void aSubjectThatCannotBeDescribedIsAFault() {
        Subject subject = new FakeSubject() {
            @Override
            public String name() {
                throw new UnsatisfiedLinkError("no such library");
            }
        };

        assertThatThrownBy(() -> new LocalStageSource(subject))
                .isInstanceOf(StageFaultException.class)
                .hasMessageContaining("no such library");
    }

    /** Hands out objects whose every method throws. */
    private static final class Throwing extends FakeSubject {

        private final Throwable thrown;

        Throwing(Throwable thrown) {
            this.thrown = thrown;
        }

        @Override
        public Executor newExecutor(ExecutorSettings settings) {
            return proxy(Executor.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Optional<BareFuture<Object>> newFuture() {
            return Optional.of(proxy(BareFuture.class));
        }

        @Override
        public Optional<ModuleFunctions> moduleFunctions() {
            Supplier<CompletionIterator<?>> iterators = () -> proxy(CompletionIterator.class);
            return Optional.of(proxy(ModuleFunctions.class, (self, method, arguments) -> iterators.get()));
        }

        private <T> T proxy(Class<T> type) {
            return proxy(type, (self, method, arguments) -> {
                throw thrown;
            });
        }

        private static <T> T proxy(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }
    }
}
