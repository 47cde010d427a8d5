package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.TimeoutError;
import org.junit.jupiter.api.Test;

/** Waiting in {@code result} and {@code exception}. */
class FutureWaitingTest {

    private final DefaultFuture<String> future = new DefaultFuture<>();

    @Test
    void wakesEverybodyWithTheResult() {
        List<Threads.Started<String>> waiters = Stream.generate(
                        () -> Threads.start(() -> future.result(null)).awaitWaiting())
                .limit(5)
                .toList();
        Threads.Started<Throwable> other =
                Threads.start(() -> future.exception(Threads.LONG)).awaitWaiting();
        future.setResult("x");
        assertThat(waiters).allSatisfy(waiter -> assertThat(waiter.get()).isEqualTo("x"));
        assertThat(other.get()).isNull();
    }

    @Test
    void wakesEverybodyWithTheException() {
        Exception raised = new Exception();
        Threads.Started<String> result =
                Threads.start(() -> future.result(null)).awaitWaiting();
        Threads.Started<Throwable> exception =
                Threads.start(() -> future.exception(null)).awaitWaiting();
        future.setException(raised);
        assertThatThrownBy(result::get).isInstanceOf(CompletionException.class).hasCause(raised);
        assertThat(exception.get()).isSameAs(raised);
    }

    @Test
    void wakesEverybodyAtTheCancellation() {
        Threads.Started<String> result =
                Threads.start(() -> future.result(null)).awaitWaiting();
        Threads.Started<Throwable> exception =
                Threads.start(() -> future.exception(null)).awaitWaiting();
        future.cancel();
        assertThatThrownBy(result::get).hasCauseInstanceOf(CancelledError.class);
        assertThatThrownBy(exception::get).hasCauseInstanceOf(CancelledError.class);
    }

    @Test
    void lastsAtLeastAsLongAsTheTimeout() {
        Duration timeout = Duration.ofMillis(30);
        long begin = System.nanoTime();
        assertThatThrownBy(() -> future.result(timeout)).isInstanceOf(TimeoutError.class);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(timeout.toNanos());
        assertThat(Observed.of(future)).isEqualTo(Observed.PENDING);
    }

    @Test
    void doesNotHappenForAnythingThatIsOver() throws Exception {
        for (Duration over : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThatThrownBy(() -> future.result(over)).isInstanceOf(TimeoutError.class);
            assertThatThrownBy(() -> future.exception(over)).isInstanceOf(TimeoutError.class);
        }
        future.setResult("x");
        assertThat(future.result(Duration.ofSeconds(-1))).isEqualTo("x");
    }

    @Test
    void takesTimeoutsOfAnyLength() {
        Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
        Threads.Started<String> waiter =
                Threads.start(() -> future.result(endless)).awaitWaiting();
        future.setResult("x");
        assertThat(waiter.get()).isEqualTo("x");
    }

    @Test
    void endsWithAnInterrupt() {
        Threads.Started<String> result =
                Threads.start(() -> future.result(null)).awaitWaiting();
        Threads.Started<Throwable> exception =
                Threads.start(() -> future.exception(null)).awaitWaiting();
        result.thread().interrupt();
        exception.thread().interrupt();
        assertThatThrownBy(result::get).hasCauseInstanceOf(InterruptedException.class);
        assertThatThrownBy(exception::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(Observed.of(future)).isEqualTo(Observed.PENDING);
        assertThat(Leftovers.of(future)).isEmpty();
    }

    @Test
    void prefersTheResultToAnInterrupt() throws Exception {
        future.setResult("x");
        Thread.currentThread().interrupt();
        assertThat(future.result()).isEqualTo("x");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void leavesNothingBehindWhenItWasInVain() {
        List<String> log = new ArrayList<>();
        future.addDoneCallback(f -> log.add("a"));
        Threads.Started<String> between =
                Threads.start(() -> future.result(null)).awaitWaiting();
        future.addDoneCallback(f -> log.add("b"));
        for (int i = 0; i < 1000; i++) {
            assertThatThrownBy(() -> future.result(Duration.ofNanos(1))).isInstanceOf(TimeoutError.class);
        }
        assertThat(Leftovers.of(future)).hasSize(3);
        between.thread().interrupt();
        assertThatThrownBy(between::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(Leftovers.of(future)).hasSize(2);
        future.setResult("x");
        assertThat(log).containsExactly("a", "b");
        assertThat(Leftovers.of(future)).isEmpty();
    }
}
