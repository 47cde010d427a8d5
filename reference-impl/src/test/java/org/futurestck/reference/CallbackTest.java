package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.futurestck.binding.Future;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // passes null on purpose
class CallbackTest {

    private final DefaultFuture<String> future = new DefaultFuture<>();
    private final List<Object> log = new ArrayList<>();

    @Test
    void runInTheOrderOfTheirAdditionOncePerAddition() {
        Consumer<Future<String>> a = f -> log.add("a");
        future.addDoneCallback(a);
        future.addDoneCallback(f -> log.add("b"));
        future.setRunningOrNotifyCancel();
        future.addDoneCallback(a);
        future.setResult("x");
        assertThat(log).containsExactly("a", "b", "a");
    }

    @Test
    void runBeforeTheCancellationReturnsInItsThread() {
        future.addDoneCallback(f -> log.add(Thread.currentThread()));
        future.cancel();
        future.cancel();
        future.setRunningOrNotifyCancel();
        assertThat(log).containsExactly(Thread.currentThread());
    }

    @Test
    void findTheFutureDone() {
        future.addDoneCallback(f -> log.add(Observed.of(f)));
        future.setResult("x");
        assertThat(log).containsExactly(Observed.returned("x"));
    }

    @Test
    void addedInsideACallbackRunNested() {
        future.addDoneCallback(f -> {
            log.add("outer begins");
            f.addDoneCallback(g -> log.add("inner"));
            log.add("outer ends");
        });
        future.addDoneCallback(f -> log.add("second"));
        future.setResult("x");
        assertThat(log).containsExactly("outer begins", "inner", "outer ends", "second");
    }

    @Test
    void mayRaiseExceptionsThatAreLoggedAndIgnored() throws Exception {
        RuntimeException unchecked = new RuntimeException("unchecked");
        Exception checked = new Exception("checked");
        Exception late = new Exception("late");
        try (LogRecords records = new LogRecords()) {
            future.addDoneCallback(f -> {
                throw unchecked;
            });
            future.addDoneCallback(f -> {
                throw Sneaky.raise(checked);
            });
            future.addDoneCallback(f -> log.add("good"));
            future.setResult("x");
            assertThatCode(() -> future.addDoneCallback(f -> {
                        throw Sneaky.raise(late);
                    }))
                    .doesNotThrowAnyException();
            assertThat(records.thrown()).containsExactly(unchecked, checked, late);
        }
        assertThat(log).containsExactly("good");
        assertThat(future.result()).isEqualTo("x");
    }

    @Test
    void mayRaiseErrorsThatReachTheCompleterOnceAllHaveRun() throws Exception {
        Error first = new Error("first");
        Error second = new Error("second");
        for (Error error : List.of(first, second, first)) {
            future.addDoneCallback(f -> {
                throw error;
            });
        }
        future.addDoneCallback(f -> log.add("good"));
        assertThatThrownBy(() -> future.setResult("x")).isSameAs(first).hasSuppressedException(second);
        assertThat(log).containsExactly("good");
        assertThat(future.result()).isEqualTo("x");
    }

    @Test
    void doNotHoldUpThoseWhoWait() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        future.addDoneCallback(f -> Threads.await(gate));
        Threads.Started<String> waiter =
                Threads.start(() -> future.result(null)).awaitWaiting();
        Threads.Started<Object> completer = Threads.start(() -> {
            future.setResult("x");
            return null;
        });
        assertThat(waiter.get()).isEqualTo("x");
        future.addDoneCallback(f -> log.add("late"));
        assertThat(log).as("a late callback overtakes").containsExactly("late");
        assertThat(completer.end()).isNotDone();
        gate.countDown();
        completer.get();
        assertThat(future.result(Duration.ZERO)).isEqualTo("x");
    }

    @Test
    void mayBeMany() {
        int[] runs = {0};
        for (int i = 0; i < 100_000; i++) {
            int expected = i;
            future.addDoneCallback(f -> runs[0] += runs[0] == expected ? 1 : 0);
        }
        future.setResult("x");
        assertThat(runs[0]).isEqualTo(100_000);
    }

    @Test
    void mustNotBeNull() {
        assertThatThrownBy(() -> future.addDoneCallback(null)).isInstanceOf(NullPointerException.class);
    }
}
