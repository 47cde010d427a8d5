package org.futurestck.reference.tensorlake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.futurestck.binding.tensorlake.FunctionCallFailure;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.Request;
import org.futurestck.binding.tensorlake.RequestFailed;
import org.futurestck.binding.tensorlake.SDKUsageError;
import org.futurestck.kit.junit.FuturesTck;
import org.futurestck.kit.tensorlake.TensorlakeSubject;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The local runner certifies itself; what its chapter is silent about, or no check can reach, is tried here. */
class LocalRunnerTest {

    private static final class Subject extends TensorlakeSubject {
        @Override
        protected LocalRunner newRunner() {
            return new LocalRunner();
        }
    }

    private final LocalRunner runner = new LocalRunner();

    @TestFactory
    java.util.stream.Stream<DynamicNode> keepsTheContract() {
        return FuturesTck.of(new Subject()).certify();
    }

    @Test
    void tellsTheRequestInsideItsFunctionsOnly() {
        assertThat(runner.current()).isEmpty();
        assertThat(runner.<Object>run(args -> runner.current().isPresent())).isEqualTo(true);
        assertThat(runner.current()).isEmpty();
    }

    @Test
    void givesTheOutputOfARequest() {
        Object output = runner.run(
                args -> {
                    Request request = runner.current().orElseThrow();
                    Future<Object> sum = request.call(numbers -> (int) numbers[0] + (int) numbers[1], args[0], 2);
                    return sum;
                },
                1);

        assertThat(output).isEqualTo(3);
    }

    @Test
    void failsARequestWhoseFunctionFailed() {
        assertThatThrownBy(() -> runner.run(args -> {
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(RequestFailed.class)
                .hasMessage("function_error: java.lang.IllegalStateException: on purpose");
    }

    @Test
    void passesTheFailureOfAnArgumentOn() {
        try (Request request = runner.open()) {
            Future<Object> failing = request.call(args -> {
                throw new IllegalStateException("first");
            });
            Future<Object> depending = request.call(args -> args[0], failing);

            assertThatThrownBy(depending::result)
                    .isInstanceOf(FunctionCallFailure.class)
                    .hasMessage("java.lang.IllegalStateException: first");
            assertThat(depending.exception()).isSameAs(failing.exception());
        }
    }

    @Test
    void refusesWhatCannotBeCopied() {
        try (Request request = runner.open()) {
            Future<Object> call = request.call(args -> args[0], new Object());

            assertThatThrownBy(call::result)
                    .isInstanceOf(SDKUsageError.class)
                    .hasMessage("a value cannot be serialised: java.lang.Object");
        }
    }

    @Test
    void refusesWhatIsNestedTooDeeplyToBeCopied() {
        try (Request request = runner.open()) {
            List<Object> nested = new ArrayList<>();
            for (int depth = 0; depth < 100_000; depth++) {
                nested = new ArrayList<>(Collections.singletonList(nested));
            }
            Future<Object> given = request.call(args -> 1, nested);
            List<Object> deep = nested;
            Future<Object> returning = request.call(args -> deep);

            for (Future<Object> call : List.of(given, returning)) {
                assertThatThrownBy(call::result)
                        .isInstanceOf(SDKUsageError.class)
                        .hasMessage("a value cannot be serialised: it is nested too deeply");
                assertThat(call.exception()).isInstanceOf(SDKUsageError.class);
            }
            assertThat(request.call(args -> args[0], 1).result()).isEqualTo(1);
        }
    }

    @Test
    void refusesWhatIsNestedTooDeeplyToBeMadeAnew() {
        try (Request request = runner.open()) {
            Future<Object> call = request.call(args -> args[0], new Bottomless());

            assertThatThrownBy(call::result)
                    .isInstanceOf(SDKUsageError.class)
                    .hasMessage("a value cannot be made anew: it is nested too deeply");
        }
    }

    /** Is written at once, and read without end. */
    private static final class Bottomless implements Serializable {

        private static final long serialVersionUID = 1L;

        private Object readResolve() {
            return readResolve();
        }
    }

    @Test
    void startsLaterWhatIsToStartLater() {
        CountDownLatch started = new CountDownLatch(1);
        try (Request request = runner.open()) {
            long begin = System.nanoTime();
            Future<Object> call = request.call(args -> {
                started.countDown();
                return System.nanoTime() - begin;
            });

            Duration delay = Duration.ofMillis(50);
            assertThat(call.runLater(delay)).isSameAs(call);
            assertThat((long) call.result()).isGreaterThanOrEqualTo(delay.toNanos());
            assertThat(started.getCount()).isZero();
        }
    }

    @Test
    void interruptedWaitsEnd() {
        CountDownLatch end = new CountDownLatch(1);
        try (Request request = runner.open()) {
            Future<Object> call = request.call(args -> {
                end.await();
                return List.of();
            });
            Thread.currentThread().interrupt();

            assertThatThrownBy(call::result)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the wait for the call call-1 was interrupted");
            assertThat(Thread.interrupted()).isTrue();
            end.countDown();
        }
    }

    @Test
    void interruptedWaitsForSeveralEnd() {
        CountDownLatch end = new CountDownLatch(1);
        try (Request request = runner.open()) {
            Future<Object> call = request.call(args -> {
                end.await();
                return List.of();
            });
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> request.futures().wait(List.of(call)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the wait for futures was interrupted");
            assertThat(Thread.interrupted()).isTrue();
            end.countDown();
        }
    }

    @Test
    void failsWhatTheEndOfItsRequestOvertook() {
        Request request = runner.open();
        Future<Object> call = request.call(args -> 1);
        Future<Object> delayed = request.call(args -> 1);
        delayed.runLater(Duration.ofMillis(50));
        request.close();

        for (Future<Object> late : List.of(call, call, delayed)) {
            assertThatThrownBy(() -> late.result(Duration.ofSeconds(10)))
                    .isInstanceOf(SDKUsageError.class)
                    .hasMessage("the request was closed before the call " + late.id() + " started");
        }
        assertThat(request.futures().wait(List.of(call), Duration.ofSeconds(10)).done())
                .containsExactly(call);
    }

    @Test
    void refusesWhatFailsWhileItIsCopied() {
        try (Request request = runner.open()) {
            Future<Object> call = request.call(args -> args[0], new Uncopied());

            assertThatThrownBy(call::result)
                    .isInstanceOf(SDKUsageError.class)
                    .hasMessage("a value cannot be serialised: on purpose");
        }
    }

    private static final class Uncopied implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        private void writeObject(java.io.ObjectOutputStream out) {
            throw new IllegalStateException("on purpose");
        }
    }

    /** Each round the call ends a little later, so that in some round it ends while the lists are made. */
    @Test
    void tellsAFutureThatWasGivenTwiceInOneListOnly() {
        for (int round = 0; round < 200; round++) {
            CountDownLatch go = new CountDownLatch(1);
            int turns = round * 2_000;
            try (Request request = runner.open()) {
                Future<Object> call = request.call(args -> {
                    go.await();
                    for (int turn = 0; turn < turns; turn++) {
                        Thread.onSpinWait();
                    }
                    return null;
                });
                List<Future<Object>> often = Collections.nCopies(20_000, call.run());
                go.countDown();

                var lists = request.futures().wait(often, Duration.ZERO);
                assertThat(List.of(lists.done().size(), lists.notDone().size()))
                        .as("how often it is done, and how often it is not, in round %d", round)
                        .containsExactlyInAnyOrder(0, often.size());
            }
        }
    }
}
