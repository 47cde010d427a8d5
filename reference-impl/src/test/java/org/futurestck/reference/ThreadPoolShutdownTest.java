package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One call runs behind a gate, three wait behind it. */
@NullUnmarked // the worker is known once it has started
class ThreadPoolShutdownTest {

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<Future<String>> futures = new ArrayList<>();
    private final AtomicReference<Thread> worker = new AtomicReference<>();

    @BeforeEach
    void occupyTheWorker() {
        CountDownLatch started = new CountDownLatch(1);
        futures.add(pool.submit(() -> {
            worker.set(Thread.currentThread());
            started.countDown();
            Threads.await(gate);
            return "x";
        }));
        for (int i = 0; i < 3; i++) {
            futures.add(pool.submit(() -> "x"));
        }
        Threads.await(started);
    }

    @AfterEach
    void freeTheWorker() {
        gate.countDown();
        pool.close();
        assertThat(worker.get().isAlive()).isFalse();
    }

    private Threads.Started<Boolean> shutdown(boolean wait, boolean cancelFutures) {
        return Threads.start(() -> {
            pool.shutdown(wait, cancelFutures);
            return true;
        });
    }

    private void assertFutures(Observed first, Observed others) {
        assertThat(futures).map(Observed::of).containsExactly(first, others, others, others);
    }

    @Test
    void waitsForAllCalls() {
        Threads.Started<Boolean> end = shutdown(true, false).awaitWaiting();
        assertFutures(Observed.RUNNING, Observed.PENDING);
        gate.countDown();
        end.get();
        assertFutures(Observed.returned("x"), Observed.returned("x"));
        assertThat(worker.get().isAlive()).isFalse();
    }

    @Test
    void waitsForTheRunningCallAndCancelsTheOthers() {
        Threads.Started<Boolean> end = shutdown(true, true).awaitWaiting();
        assertFutures(Observed.RUNNING, Observed.CANCELLED);
        gate.countDown();
        end.get();
        assertFutures(Observed.returned("x"), Observed.CANCELLED);
        assertThat(worker.get().isAlive()).isFalse();
        assertThat(new Futures().wait(futures, null, ReturnWhen.ALL_COMPLETED).notDone())
                .isEmpty();
    }

    @Test
    void returnsAtOnceAndLetsAllCallsRun() {
        pool.shutdown(false, false);
        assertFutures(Observed.RUNNING, Observed.PENDING);
        gate.countDown();
        pool.shutdown(true, false);
        assertFutures(Observed.returned("x"), Observed.returned("x"));
    }

    @Test
    void returnsAtOnceAndHasCancelledWhatDoesNotRun() {
        pool.shutdown(false, true);
        assertFutures(Observed.RUNNING, Observed.CANCELLED);
        gate.countDown();
        pool.shutdown(true, false);
        assertFutures(Observed.returned("x"), Observed.CANCELLED);
    }

    @Test
    void mayComeAgainWithOtherWishes() {
        pool.shutdown(false, false);
        Threads.Started<Boolean> second = shutdown(true, false).awaitWaiting();
        Threads.Started<Boolean> third = shutdown(true, true).awaitWaiting();
        assertFutures(Observed.RUNNING, Observed.CANCELLED);
        assertThat(second.end()).isNotDone();
        assertThat(third.end()).isNotDone();
        gate.countDown();
        second.get();
        third.get();
        assertThatCode(pool::shutdown).doesNotThrowAnyException();
    }

    @Test
    void takesNoFurtherCallsFromAnybody() throws Exception {
        Future<Throwable> inside;
        try (ThreadPoolExecutor other = new ThreadPoolExecutor(1)) {
            CountDownLatch shut = new CountDownLatch(1);
            inside = other.submit(() -> {
                Threads.await(shut);
                try {
                    return new AssertionError(other.submit(() -> 1));
                } catch (RuntimeError e) {
                    return e;
                }
            });
            other.shutdown(false, false);
            shut.countDown();
        }
        assertThat(inside.result()).hasMessage("cannot schedule new futures after shutdown");
        pool.shutdown(false, false);
        assertThatThrownBy(() -> pool.submit(() -> 1))
                .isExactlyInstanceOf(RuntimeError.class)
                .hasMessage("cannot schedule new futures after shutdown");
        assertThatThrownBy(() -> pool.map(args -> 1, MapOptions.DEFAULTS, List.of(1)))
                .isExactlyInstanceOf(RuntimeError.class);
        assertThatThrownBy(() -> pool.map(args -> 1, MapOptions.DEFAULTS)).isExactlyInstanceOf(RuntimeError.class);
    }

    @Test
    void refusesToWaitInAWorkerButShutsDown() throws Exception {
        ThreadPoolExecutor other = new ThreadPoolExecutor(1);
        Future<String> inside = other.submit(() -> {
            other.shutdown();
            return "returned";
        });
        assertThat(inside.exception()).isExactlyInstanceOf(RuntimeError.class).hasMessage("cannot join current thread");
        assertThatThrownBy(() -> other.submit(() -> 1)).isExactlyInstanceOf(RuntimeError.class);
        other.close();
    }

    @Test
    void hasRunAllCallbacksWhenItReturns() {
        CountDownLatch callbackGate = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        futures.get(3).addDoneCallback(f -> {
            Threads.await(callbackGate);
            ran.incrementAndGet();
        });
        Threads.Started<Boolean> end = shutdown(true, false).awaitWaiting();
        gate.countDown();
        assertThatCode(() -> futures.get(3).result(Threads.LONG)).doesNotThrowAnyException();
        assertThat(end.end()).isNotDone();
        callbackGate.countDown();
        end.get();
        assertThat(ran).hasValue(1);
    }

    @Test
    void doesNotGiveUpWhenItIsInterrupted() {
        Threads.Started<Boolean> end = Threads.start(() -> {
                    pool.shutdown();
                    return Thread.interrupted();
                })
                .awaitWaiting();
        end.thread().interrupt();
        Threads.until(() -> !end.thread().isInterrupted()); // it has noticed, and goes on
        end.awaitWaiting();
        assertThat(end.end()).isNotDone();
        gate.countDown();
        assertThat(end.get()).as("still interrupted").isTrue();
    }

    @Test
    void survivesErrorsInTheCallbacksOfCancelledCalls() {
        Error error = new Error("in a callback");
        futures.get(1).addDoneCallback(f -> {
            throw error;
        });
        try (LogRecords log = new LogRecords()) {
            pool.shutdown(false, true);
            assertThat(log.thrown()).containsExactly(error);
        }
        assertFutures(Observed.RUNNING, Observed.CANCELLED);
    }

    @Test
    void ofAPoolThatWasNeverUsedReturns() {
        ThreadPoolExecutor unused = new ThreadPoolExecutor(3);
        unused.shutdown();
        assertThatThrownBy(() -> unused.submit(() -> 1)).isExactlyInstanceOf(RuntimeError.class);
    }

    @Test
    void keepsTheProgramUntilTheLastWorkerHasEnded() throws Exception {
        ThreadPoolExecutor two = new ThreadPoolExecutor(2);
        CountDownLatch firstGate = new CountDownLatch(1);
        CountDownLatch secondGate = new CountDownLatch(1);
        Future<Thread> first = two.submit(() -> {
            Threads.await(firstGate);
            return Thread.currentThread();
        });
        assertThat(Leftovers.keepsTheProgram(two)).isTrue();
        CountDownLatch secondStarted = new CountDownLatch(1);
        two.submit(() -> {
            secondStarted.countDown();
            Threads.await(secondGate);
            return "x";
        });
        Threads.await(secondStarted);
        two.shutdown(false, false);
        firstGate.countDown();
        Thread idle = first.result(Threads.LONG);
        assertThat(idle.isDaemon()).as("the program waits for calls only").isTrue();
        idle.join();
        assertThat(Leftovers.keepsTheProgram(two)).as("one worker is left").isTrue();
        secondGate.countDown();
        two.close();
        assertThat(Leftovers.keepsTheProgram(two)).isFalse();
    }

    @Test
    void endsTheIdleWorkersOfAForgottenPoolOnceItsCallsHaveRun() {
        CountDownLatch forgottenGate = new CountDownLatch(1);
        List<Future<Thread>> left = forget(forgottenGate);
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        forgottenGate.countDown();
        assertThatCode(() -> {
                    for (Future<Thread> future : left) {
                        Thread idle = future.result(Threads.LONG);
                        Threads.until(() -> {
                            System.gc();
                            return !idle.isAlive();
                        });
                    }
                })
                .doesNotThrowAnyException();
    }

    private static List<Future<Thread>> forget(CountDownLatch forgottenGate) {
        ThreadPoolExecutor forgotten = new ThreadPoolExecutor(1);
        Future<Thread> first = forgotten.submit(() -> {
            Threads.await(forgottenGate);
            return Thread.currentThread();
        });
        return List.of(first, forgotten.submit(Thread::currentThread));
    }
}
