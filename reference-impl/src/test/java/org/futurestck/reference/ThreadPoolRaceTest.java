package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.binding.BrokenThreadPool;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
class ThreadPoolRaceTest {

    private static final int ROUNDS = 1_000;
    private static final int MOST_CALLS = 100;

    @Test
    void aCallIsEitherRefusedOrMade() {
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                ThreadPoolExecutor pool = new ThreadPoolExecutor(2);
                List<Future<Integer>> taken = new ArrayList<>();
                AtomicInteger made = new AtomicInteger();
                boolean cancel = i % 2 == 0;
                race.run(
                        () -> {
                            try {
                                for (int k = 0; k < MOST_CALLS; k++) {
                                    taken.add(pool.submit(made::incrementAndGet));
                                }
                            } catch (RuntimeError refused) {
                                assertThat(refused).isExactlyInstanceOf(RuntimeError.class);
                            }
                        },
                        () -> pool.shutdown(false, cancel));
                pool.shutdown(true, false);
                assertThat(taken).allMatch(Future::done);
                assertThat(made).hasValue((int)
                        taken.stream().filter(f -> !f.cancelled()).count());
                assertThat(cancel || taken.stream().noneMatch(Future::cancelled))
                        .isTrue();
            }
        }
    }

    @Test
    void aCallIsEitherRefusedOrFailedByABrokenPool() {
        try (LogRecords log = new LogRecords();
                Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                AtomicInteger made = new AtomicInteger();
                CountDownLatch gate = new CountDownLatch(1);
                ThreadPoolExecutor pool = new ThreadPoolExecutor(
                        ExecutorSettings.DEFAULTS.withMaxWorkers(2).withInitializer(args -> {
                            Threads.await(gate);
                            throw new Exception("initializer");
                        }));
                List<Future<Integer>> taken = new ArrayList<>();
                race.run(
                        () -> {
                            try {
                                for (int k = 0; k < MOST_CALLS; k++) {
                                    taken.add(pool.submit(made::incrementAndGet));
                                }
                            } catch (BrokenThreadPool refused) {
                                assertThat(taken).isNotEmpty();
                            }
                        },
                        gate::countDown);
                pool.shutdown();
                assertThat(taken).allMatch(f -> f.exception() instanceof BrokenThreadPool);
                assertThat(made).hasValue(0);
            }
            assertThat(log.thrown()).isNotEmpty();
        }
    }

    @Test
    void aCancelledCallNeverRunsAndARunCallIsNeverCancelled() {
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(1)) {
            for (int i = 0; i < ROUNDS; i++) {
                AtomicInteger ran = new AtomicInteger();
                Future<Integer> future = pool.submit(ran::incrementAndGet);
                boolean cancelled = future.cancel();
                assertThat(future.cancelled()).isEqualTo(cancelled);
                assertThat(cancelled || future.exception(Threads.LONG) == null).isTrue();
                assertThat(pool.submit(() -> ran.get()).exception(Threads.LONG)).isNull();
                assertThat(ran).hasValue(cancelled ? 0 : 1);
            }
        }
    }

    @Test
    void noCallIsOverlookedWhenWorkersGoIdle() throws Exception {
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(2);
                Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS * 5); i++) {
                List<Future<Integer>> futures = new ArrayList<>();
                Runnable submit = () -> {
                    Future<Integer> future = pool.submit(() -> 1);
                    synchronized (futures) {
                        futures.add(future);
                    }
                };
                race.run(submit, submit);
                for (Future<Integer> future : futures) {
                    assertThat(future.result(Threads.LONG)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void workersThatDependOnEachOtherAllGetTheirTurn() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            try (ThreadPoolExecutor pool = new ThreadPoolExecutor(3)) {
                pool.submit(() -> 0).result(Threads.LONG);
                CyclicBarrier together = new CyclicBarrier(3);
                List<Future<Integer>> all = List.of(
                        pool.submit(together::await), pool.submit(together::await), pool.submit(together::await));
                for (Future<Integer> future : all) {
                    assertThat(future.result(Threads.LONG)).isBetween(0, 2);
                }
            }
        }
    }
}
