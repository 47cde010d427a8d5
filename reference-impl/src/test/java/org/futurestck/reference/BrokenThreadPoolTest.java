package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.binding.BrokenThreadPool;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked // initializers return null
class BrokenThreadPoolTest {

    private final LogRecords log = new LogRecords();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger initialized = new AtomicInteger();

    @AfterEach
    void openEverything() {
        gate.countDown();
        log.close();
    }

    private static ThreadPoolExecutor pool(int workers, Fn<?> initializer) {
        return new ThreadPoolExecutor(
                ExecutorSettings.DEFAULTS.withMaxWorkers(workers).withInitializer(initializer));
    }

    private static void assertBroken(Future<?> future, Throwable cause) {
        Throwable raised = future.exception(Threads.LONG);
        assertThat(raised).isInstanceOf(BrokenThreadPool.class).hasCause(cause);
        assertThat(Observed.of(future)).isEqualTo(Observed.raised(raised));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void failsWhatIsPendingAndWhatComesLater(boolean isError) {
        Throwable cause = isError ? new Error("initializer") : new Exception("initializer");
        ThreadPoolExecutor pool = pool(1, args -> {
            Threads.await(gate);
            throw Sneaky.raise(cause);
        });
        List<Future<String>> pending = List.of(pool.submit(() -> "a"), pool.submit(() -> "b"), pool.submit(() -> "c"));
        assertThat(pending.get(1).cancel()).isTrue();
        gate.countDown();
        assertBroken(pending.get(0), cause);
        assertThat(Observed.of(pending.get(1))).isEqualTo(Observed.CANCELLED);
        assertBroken(pending.get(2), cause);
        assertThat(pending.get(0).exception()).isNotSameAs(pending.get(2).exception());
        assertThat(log.thrown()).containsExactly(cause);

        assertRefuses(pool);
        pool.shutdown();
        assertRefuses(pool);
    }

    private static void assertRefuses(ThreadPoolExecutor pool) {
        assertThatThrownBy(() -> pool.submit(() -> "d")).isInstanceOf(BrokenThreadPool.class);
        assertThatThrownBy(() -> pool.map(args -> 1, MapOptions.DEFAULTS, List.of(1)))
                .isInstanceOf(BrokenThreadPool.class);
        assertThatThrownBy(() -> pool.map(args -> 1, MapOptions.DEFAULTS)).isInstanceOf(BrokenThreadPool.class);
    }

    @Test
    void holdsNoArgumentsOfCallsThatItHasGivenUp() {
        ThreadPoolExecutor pool = pool(1, args -> {
            Threads.await(gate);
            throw new Exception("initializer");
        });
        List<WeakReference<Object>> argument = new ArrayList<>();
        Future<String> given = submitWithArgument(pool, argument);
        gate.countDown();
        pool.shutdown();
        Threads.until(() -> {
            System.gc();
            return argument.get(0).get() == null;
        });
        assertThat(given.exception()).isInstanceOf(BrokenThreadPool.class);
    }

    private static Future<String> submitWithArgument(ThreadPoolExecutor pool, List<WeakReference<Object>> argument) {
        Object held = new Object();
        argument.add(new WeakReference<>(held));
        return pool.submit(args -> "x", held);
    }

    @Test
    void letsRunningCallsFinishAndThenEndsTheirWorkers() throws Exception {
        Exception cause = new Exception("second worker");
        ThreadPoolExecutor pool = pool(2, args -> {
            if (initialized.incrementAndGet() == 2) {
                throw cause;
            }
            return null;
        });
        CountDownLatch started = new CountDownLatch(1);
        Future<Thread> running = pool.submit(() -> {
            started.countDown();
            Threads.await(gate);
            return Thread.currentThread();
        });
        Threads.await(started);
        Future<String> pending = pool.submit(() -> "never");
        assertBroken(pending, cause);
        assertThat(Observed.of(running)).isEqualTo(Observed.RUNNING);
        gate.countDown();
        Thread worker = running.result(Threads.LONG);
        Threads.until(() -> !worker.isAlive());
        pool.close();
    }

    @Test
    void endsIdleWorkersToo() throws Exception {
        Exception cause = new Exception("second worker");
        ThreadPoolExecutor pool = pool(2, args -> {
            if (initialized.incrementAndGet() == 2) {
                Threads.await(gate);
                throw cause;
            }
            return null;
        });
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch secondGate = new CountDownLatch(1);
        Future<Thread> first = pool.submit(() -> {
            firstRuns.countDown();
            Threads.await(secondGate);
            return Thread.currentThread();
        });
        Threads.await(firstRuns);
        Future<Integer> second = pool.submit(() -> 2);
        secondGate.countDown();
        Thread idle = first.result(Threads.LONG);
        assertThat(second.result(Threads.LONG)).as("made by the first worker").isEqualTo(2);
        Threads.until(() -> idle.getState() == Thread.State.WAITING);
        gate.countDown();
        Threads.until(() -> !idle.isAlive());
        assertThatThrownBy(() -> pool.submit(() -> 3)).isInstanceOf(BrokenThreadPool.class);
        pool.close();
    }

    @Test
    void shutdownWaitsUntilEverythingHasFailed() {
        ThreadPoolExecutor pool = pool(1, args -> {
            Threads.await(gate);
            throw new Exception("initializer");
        });
        List<Future<String>> pending = List.of(pool.submit(() -> "a"), pool.submit(() -> "b"));
        var end = Threads.start(() -> {
                    pool.shutdown();
                    return true;
                })
                .awaitWaiting();
        assertThat(end.end()).isNotDone();
        gate.countDown();
        end.get();
        assertThat(pending).allMatch(Future::done);
    }

    @Test
    void callbacksOfFailedCallsMayUseTheExecutor() {
        ThreadPoolExecutor pool = pool(1, args -> {
            Threads.await(gate);
            throw new Exception("initializer");
        });
        CountDownLatch refused = new CountDownLatch(1);
        pool.submit(() -> "a").addDoneCallback(f -> {
            try {
                pool.submit(() -> "b");
            } catch (BrokenThreadPool e) {
                refused.countDown();
            }
        });
        gate.countDown();
        Threads.await(refused);
        pool.close();
    }
}
