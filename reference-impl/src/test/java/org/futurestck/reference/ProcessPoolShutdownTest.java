package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.RuntimeError;
import org.futurestck.reference.Remote.Deed;
import org.futurestck.reference.Remote.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call runs behind a gate, two wait behind it. */
class ProcessPoolShutdownTest {

    private final ProcessPoolExecutor pool = new ProcessPoolExecutor(1);
    private final List<Future<Object>> waiting = new ArrayList<>();
    private Future<Long> running;
    private Gate gate;
    private long worker;

    @BeforeEach
    void occupyTheWorker(@TempDir Path dir) {
        gate = Gate.in(dir);
        running = pool.submit(new Remote.Blocked(), gate, "running");
        waiting.add(pool.submit(new Remote.Tell(), gate, "first"));
        waiting.add(pool.submit(new Remote.Tell(), gate, "second"));
        worker = gate.awaitTold("running");
    }

    @AfterEach
    void freeTheWorker() {
        gate.open();
        pool.close();
        assertThat(Remote.isAlive(worker)).isFalse();
    }

    private Threads.Started<Boolean> shutdown(boolean wait, boolean cancelFutures) {
        return Threads.start(() -> {
            pool.shutdown(wait, cancelFutures);
            return true;
        });
    }

    private void assertFutures(Observed first, Observed... others) {
        assertThat(Observed.of(running)).isEqualTo(first);
        assertThat(waiting).map(Observed::of).containsExactly(others);
    }

    private Observed returned() {
        return Observed.returned(worker);
    }

    @Test
    void waitsForAllCallsAndForTheProcess() {
        Threads.Started<Boolean> end = shutdown(true, false).awaitWaiting();
        assertFutures(Observed.RUNNING, Observed.PENDING, Observed.PENDING);
        gate.open();
        end.get();
        assertThat(Remote.isAlive(worker)).isFalse();
        assertFutures(returned(), Observed.returned("first"), Observed.returned("second"));
    }

    @Test
    void waitsForTheRunningCallAndCancelsTheOthers() {
        Threads.Started<Boolean> end = shutdown(true, true).awaitWaiting();
        assertFutures(Observed.RUNNING, Observed.CANCELLED, Observed.CANCELLED);
        gate.open();
        end.get();
        assertThat(Remote.isAlive(worker)).isFalse();
        assertFutures(returned(), Observed.CANCELLED, Observed.CANCELLED);
        assertThat(gate.isTold("first") || gate.isTold("second")).isFalse();
    }

    @Test
    void returnsAtOnceAndLetsAllCallsRun() {
        pool.shutdown(false, false);
        assertFutures(Observed.RUNNING, Observed.PENDING, Observed.PENDING);
        gate.open();
        Threads.until(() -> !Remote.isAlive(worker));
        assertFutures(returned(), Observed.returned("first"), Observed.returned("second"));
    }

    @Test
    void returnsAtOnceAndHasCancelledWhatDoesNotRun() {
        pool.shutdown(false, true);
        assertFutures(Observed.RUNNING, Observed.CANCELLED, Observed.CANCELLED);
        gate.open();
        Threads.until(() -> !Remote.isAlive(worker));
        assertFutures(returned(), Observed.CANCELLED, Observed.CANCELLED);
    }

    @Test
    void mayComeAgainAndAtOnceFromSeveralThreads() {
        pool.shutdown(false, false);
        Threads.Started<Boolean> second = shutdown(true, false).awaitWaiting();
        Threads.Started<Boolean> third = shutdown(true, true).awaitWaiting();
        assertFutures(Observed.RUNNING, Observed.CANCELLED, Observed.CANCELLED);
        assertThat(second.end()).isNotDone();
        assertThat(third.end()).isNotDone();
        gate.open();
        second.get();
        third.get();
        assertThatCode(pool::shutdown).doesNotThrowAnyException();
    }

    @Test
    void takesNoFurtherCalls() {
        pool.shutdown(false, false);
        assertThatThrownBy(() -> pool.submit(new Remote.Pid()))
                .isExactlyInstanceOf(RuntimeError.class)
                .hasMessage("cannot schedule new futures after shutdown");
        for (int chunksize : new int[] {1, 2}) {
            MapOptions options = MapOptions.DEFAULTS.withChunksize(chunksize);
            assertThatThrownBy(() -> pool.map(new Remote.Pid(), options)).isExactlyInstanceOf(RuntimeError.class);
        }
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
        gate.open();
        assertThat(end.get()).as("still interrupted").isTrue();
    }

    @Test
    void hasRunAllCallbacksWhenItReturns() {
        CountDownLatch callbackGate = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        waiting.get(1).addDoneCallback(f -> {
            Threads.await(callbackGate);
            ran.incrementAndGet();
        });
        Threads.Started<Boolean> end = shutdown(true, false).awaitWaiting();
        gate.open();
        assertThatCode(() -> waiting.get(1).result(Threads.LONG)).doesNotThrowAnyException();
        assertThat(end.end()).isNotDone();
        callbackGate.countDown();
        end.get();
        assertThat(ran).hasValue(1);
    }

    @Test
    void inACallbackShutsDownButCannotWaitForItself() throws Exception {
        try (LogRecords log = new LogRecords()) {
            running.addDoneCallback(f -> pool.shutdown(false, true));
            running.addDoneCallback(f -> pool.shutdown(true, false));
            gate.open();
            Threads.until(() -> !Remote.isAlive(worker));
            assertThat(log.thrown())
                    .singleElement()
                    .isInstanceOf(RuntimeError.class)
                    .extracting(Throwable::getMessage)
                    .isEqualTo("cannot join current thread");
        }
        assertFutures(returned(), Observed.CANCELLED, Observed.CANCELLED);
    }

    @Test
    void callbacksMayInterruptTheThreadTheyRunIn() throws Exception {
        running.addDoneCallback(f -> Thread.currentThread().interrupt());
        gate.open();
        assertThat(waiting.get(1).result(Threads.LONG)).isEqualTo("second");
    }

    @Test
    void doesNotWaitForThreadsThatCallsHaveLeft() throws Exception {
        try (ProcessPoolExecutor other = new ProcessPoolExecutor(1)) {
            long pid = (long) other.submit(Deed.LEAVE_A_THREAD).result(Threads.LONG);
            other.shutdown();
            assertThat(Remote.isAlive(pid)).isFalse();
        }
    }

    @Test
    void ofAPoolThatWasNeverUsedReturns() {
        ProcessPoolExecutor unused = new ProcessPoolExecutor(3);
        unused.shutdown();
        assertThatThrownBy(() -> unused.submit(new Remote.Pid())).isExactlyInstanceOf(RuntimeError.class);
    }

    @Test
    void endsTheProcessOfAForgottenPoolOnceItsCallsHaveRun(@TempDir Path other) throws Exception {
        Gate forgotten = Gate.in(other);
        List<Future<Long>> left = forget(forgotten);
        System.gc();
        forgotten.open();
        for (Future<Long> future : left) {
            long pid = future.result(Threads.LONG);
            Threads.until(() -> {
                System.gc();
                return !Remote.isAlive(pid);
            });
        }
    }

    private static List<Future<Long>> forget(Gate gate) {
        ProcessPoolExecutor forgotten = new ProcessPoolExecutor(1);
        return List.of(forgotten.submit(new Remote.Blocked(), gate, "forgotten"), forgotten.submit(new Remote.Pid()));
    }
}
