package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // passes null on purpose
class ThreadPoolExecutorTest {

    @Test
    void callsTheFunctionOnceWithExactlyTheArguments() throws Exception {
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor()) {
            Object token = new Object();
            AtomicInteger calls = new AtomicInteger();
            Object[] args = {token, null, 3};
            CountDownLatch gate = new CountDownLatch(1);
            Future<Object[]> future = pool.submit(
                    got -> {
                        Threads.await(gate);
                        calls.incrementAndGet();
                        return got;
                    },
                    args);
            args[0] = "changed after the submission";
            gate.countDown();
            assertThat(future.result()).containsExactly(token, null, 3);
            assertThat(pool.<Integer>submit(got -> got.length).result()).isZero();
            assertThat(calls).hasValue(1);
            assertThatThrownBy(() -> pool.submit(null, 1)).isInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void callsInThreadsOfItsOwnThatArePendingThenRunningThenDone() {
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(1)) {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch gate = new CountDownLatch(1);
            Future<Thread> first = pool.submit(() -> {
                started.countDown();
                Threads.await(gate);
                return Thread.currentThread();
            });
            Future<Thread> second = pool.submit(Thread::currentThread);
            Threads.await(started);
            assertThat(Observed.of(first)).isEqualTo(Observed.RUNNING);
            assertThat(Observed.of(second)).isEqualTo(Observed.PENDING);
            assertThat(first.cancel()).isFalse();
            gate.countDown();
            assertThat(resultOf(second)).isSameAs(resultOf(first)).isNotSameAs(Thread.currentThread());
        }
    }

    private static <T> T resultOf(Future<T> future) {
        try {
            return future.result(Threads.LONG);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void startsCallsInTheOrderOfTheirSubmission() {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Integer> expected = IntStream.range(0, 1000).boxed().toList();
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(1)) {
            expected.forEach(i -> pool.submit(args -> order.add(i)));
        }
        assertThat(order).isEqualTo(expected);
    }

    @Test
    void runsAsManyCallsAtOnceAsItHasWorkersAndNoMore() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CyclicBarrier together = new CyclicBarrier(4);
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(4)) {
            for (int i = 0; i < 400; i++) {
                pool.submit(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    threads.add(Thread.currentThread());
                    together.await();
                    return now.decrementAndGet();
                });
            }
        }
        assertThat(most).hasValue(4);
        assertThat(threads).hasSize(4);
    }

    @Test
    void startsAThreadOnlyIfNoneIsIdle() {
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(8)) {
            Set<Thread> seen = new HashSet<>();
            for (int i = 0; i < 50; i++) {
                Thread worker = resultOf(pool.submit(Thread::currentThread));
                seen.add(worker);
                Threads.until(() -> worker.getState() == Thread.State.WAITING);
            }
            assertThat(seen).hasSize(1);
            CyclicBarrier together = new CyclicBarrier(8);
            List<Future<Integer>> all = Stream.generate(() -> pool.<Integer>submit(together::await))
                    .limit(8)
                    .toList();
            all.forEach(ThreadPoolExecutorTest::resultOf);
        }
    }

    @Test
    void startsNoThreadBeforeTheFirstCall() {
        String prefix = "lazy-" + System.nanoTime();
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(ExecutorSettings.DEFAULTS.withThreadNamePrefix(prefix))) {
            assertThat(threadsOf(prefix)).isEmpty();
            resultOf(pool.submit(() -> 1));
            assertThat(threadsOf(prefix)).containsExactly(prefix + "_0");
        }
        assertThat(threadsOf(prefix)).isEmpty();
    }

    private static List<String> threadsOf(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    @Test
    void namesItsThreads() {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ThreadPoolExecutor named = new ThreadPoolExecutor(new ExecutorSettings(2, "mine", null, List.of(), null));
                ThreadPoolExecutor unnamed = new ThreadPoolExecutor(1)) {
            List<Future<String>> names = Stream.generate(() -> named.<String>submit(() -> {
                        together.await();
                        return Thread.currentThread().getName();
                    }))
                    .limit(2)
                    .toList();
            assertThat(names)
                    .extracting(ThreadPoolExecutorTest::resultOf)
                    .containsExactlyInAnyOrder("mine_0", "mine_1");
            assertThat(resultOf(unnamed.submit(() -> Thread.currentThread().getName())))
                    .matches("ThreadPoolExecutor-\\d+_0");
        }
    }

    @Test
    void hasAReasonableNumberOfWorkersByDefault() {
        assertThat(ThreadPoolExecutor.defaultWorkers(1)).isEqualTo(5);
        assertThat(ThreadPoolExecutor.defaultWorkers(8)).isEqualTo(12);
        assertThat(ThreadPoolExecutor.defaultWorkers(1000)).isEqualTo(32);
        for (int wrong : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> new ThreadPoolExecutor(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("max_workers must be greater than 0");
        }
    }

    @Test
    void outlivesWhateverACallRaisesOrLeavesBehind() {
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(1)) {
            Thread before = resultOf(pool.submit(Thread::currentThread));
            for (Throwable raised : List.of(new Exception(), new Error(), new StackOverflowError(), new Throwable())) {
                assertThat(pool.submit(args -> {
                                    throw Sneaky.raise(raised);
                                })
                                .exception(Threads.LONG))
                        .isSameAs(raised);
            }
            pool.submit(args -> {
                Thread.currentThread().interrupt();
                return null;
            });
            assertThat(resultOf(pool.submit(() -> Thread.interrupted()))).isFalse();
            assertThat(resultOf(pool.submit(Thread::currentThread))).isSameAs(before);
        }
    }

    @Test
    void anInterruptThatMeetsAnIdleWorkerMeetsNoCall() throws Exception {
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(1)) {
            Thread worker = resultOf(pool.submit(() -> Thread.currentThread()));
            Threads.until(() -> worker.getState() == Thread.State.WAITING);
            worker.interrupt();
            assertThat(resultOf(pool.submit(() -> Thread.interrupted()))).isFalse();
        }
    }

    @Test
    void outlivesErrorsInCallbacksAndStrangersWhoFinishItsFutures() {
        Error error = new Error("in a callback");
        try (LogRecords log = new LogRecords();
                ThreadPoolExecutor pool = new ThreadPoolExecutor(1)) {
            CountDownLatch gate = new CountDownLatch(1);
            Future<String> future = pool.submit(() -> {
                Threads.await(gate);
                return "x";
            });
            future.addDoneCallback(f -> {
                throw error;
            });
            DefaultFuture<String> stolen = (DefaultFuture<String>) pool.<String>submit(() -> "y");
            DefaultFuture<String> started = (DefaultFuture<String>) pool.<String>submit(() -> "z");
            stolen.setResult("stolen");
            started.setRunningOrNotifyCancel();
            gate.countDown();
            assertThat(resultOf(pool.submit(() -> 7))).isEqualTo(7);
            assertThat(resultOf(future)).isEqualTo("x");
            assertThat(resultOf(stolen)).isEqualTo("stolen");
            assertThat(log.thrown()).hasSize(3).contains(error);
        }
    }

    @Test
    void takesCallsFromItsOwnCalls() {
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(2)) {
            Future<Integer> outer =
                    pool.submit(() -> pool.<Integer>submit(() -> 7).result());
            assertThat(resultOf(outer)).isEqualTo(7);
        }
    }

    @Test
    void neverMakesACancelledCall() {
        List<String> ran = Collections.synchronizedList(new ArrayList<>());
        Future<Boolean> cancelled;
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(1)) {
            CountDownLatch gate = new CountDownLatch(1);
            pool.submit(() -> {
                Threads.await(gate);
                return ran.add("first");
            });
            cancelled = pool.submit(() -> ran.add("cancelled"));
            assertThat(cancelled.cancel()).isTrue();
            gate.countDown();
        }
        assertThat(ran).containsExactly("first");
        assertThat(Observed.of(cancelled)).isEqualTo(Observed.CANCELLED);
        assertThatThrownBy(((DefaultFuture<Boolean>) cancelled)::setRunningOrNotifyCancel)
                .as("the worker has notified it")
                .hasMessageContaining("unexpected state");
    }

    @Test
    void initializesEachWorkerOnceBeforeItsFirstCall() {
        ThreadLocal<Object> prepared = new ThreadLocal<>();
        List<List<Object>> initialized = Collections.synchronizedList(new ArrayList<>());
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorSettings settings = ExecutorSettings.DEFAULTS
                .withMaxWorkers(2)
                .withInitializer(
                        args -> {
                            prepared.set(args[0]);
                            return initialized.add(Arrays.asList(args.clone()));
                        },
                        "a",
                        null);
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(settings)) {
            List<Future<Object>> seen = Stream.generate(() -> pool.<Object>submit(() -> {
                        together.await();
                        return prepared.get();
                    }))
                    .limit(10)
                    .toList();
            assertThat(seen).extracting(ThreadPoolExecutorTest::resultOf).containsOnly("a");
        }
        assertThat(initialized).containsExactly(Arrays.asList("a", null), Arrays.asList("a", null));
    }

    @Test
    void letsGoOfFunctionsArgumentsAndResultsOfCallsThatAreOver() {
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(1)) {
            Object argument = new Object();
            Object[] held = {argument};
            Future<Integer> kept = pool.submit(args -> args.length, argument);
            var dropped = new java.lang.ref.WeakReference<>(pool.submit(args -> new Object()));
            resultOf(pool.submit(() -> 1));
            var weak = new java.lang.ref.WeakReference<>(argument);
            held[0] = null;
            argument = null;
            Threads.until(() -> {
                System.gc();
                return weak.get() == null && dropped.get() == null;
            });
            assertThat(resultOf(kept)).isEqualTo(1);
        }
    }

    @Test
    void takesCallsFromManyThreads() throws Exception {
        AtomicInteger ran = new AtomicInteger();
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(3)) {
            List<Threads.Started<Boolean>> submitters = Stream.generate(() -> Threads.start(() -> {
                        for (int i = 0; i < 2000; i++) {
                            pool.submit(ran::incrementAndGet);
                        }
                        return true;
                    }))
                    .limit(4)
                    .toList();
            submitters.forEach(Threads.Started::get);
        }
        assertThat(ran).hasValue(8000);
    }
}
