package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.futurestck.binding.BrokenProcessPool;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.reference.Remote.Deed;
import org.futurestck.reference.Remote.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pool one of whose processes ends by itself fails at once, for everybody, and tells why. */
class BrokenProcessPoolTest {

    private Gate gate;
    private ProcessPoolExecutor pool;

    @BeforeEach
    void build(@TempDir Path dir) {
        gate = Gate.in(dir);
    }

    @AfterEach
    void close() {
        gate.open();
        if (pool != null) {
            pool.close();
        }
    }

    private static void assertBroken(Future<?> future, String message) {
        assertThat(future.exception(Threads.LONG))
                .isExactlyInstanceOf(BrokenProcessPool.class)
                .message()
                .matches(message);
        assertThat(future.done()).isTrue();
    }

    private void assertRefuses() {
        assertThatThrownBy(() -> pool.submit(new Remote.Pid())).isInstanceOf(BrokenProcessPool.class);
        for (int chunksize : new int[] {1, 2}) {
            MapOptions options = MapOptions.DEFAULTS.withChunksize(chunksize);
            assertThatThrownBy(() -> pool.map(new Remote.Pid(), options, List.of(1)))
                    .isInstanceOf(BrokenProcessPool.class);
        }
    }

    private static String ended(String how) {
        return "worker process \\d+ ended abruptly with exit status " + how
                + ", and the pool can make no further calls";
    }

    @ParameterizedTest
    @CsvSource({"EXIT, 3", "HALT, 4", "KILL_ITSELF, 137 \\(signal 9\\)", "RETURN_AND_DIE_MEANWHILE, 9"})
    void failsWhatRunsAndWhatIsPendingAndKeepsWhatIsDone(Deed deed, String status) throws Exception {
        pool = new ProcessPoolExecutor(2);
        Future<Object> done = pool.submit(new Remote.Same(), "done");
        assertThat(done.result(Threads.LONG)).isEqualTo("done");
        Future<Long> running = pool.submit(new Remote.Blocked(), gate, "running");
        long other = gate.awaitTold("running");
        Future<Object> fatal = pool.submit(deed);
        List<Future<Long>> pending = List.of(pool.submit(new Remote.Pid()), pool.submit(new Remote.Pid()));

        assertBroken(fatal, ended(status));
        assertBroken(running, ended(status));
        assertBroken(pending.get(0), ended(status));
        assertBroken(pending.get(1), ended(status));
        assertThat(done.result()).isEqualTo("done");
        assertRefuses();
        pool.shutdown();
        assertRefuses();
        assertThat(Remote.isAlive(other)).as("the other worker").isFalse();
    }

    @Test
    void noticesThatAnIdleWorkerIsKilledAndFailsTheRunningCall() throws Exception {
        pool = new ProcessPoolExecutor(2);
        Future<Long> running = pool.submit(new Remote.Blocked(), gate, "running");
        long busy = gate.awaitTold("running");
        long idle = pool.submit(new Remote.Pid()).result(Threads.LONG);
        assertThat(idle).isNotEqualTo(busy);
        Remote.kill(idle);
        assertBroken(running, ended("137 \\(signal 9\\)"));
        assertRefuses();
    }

    @Test
    void noticesThatTheOnlyWorkerIsKilledBetweenCalls() throws Exception {
        pool = new ProcessPoolExecutor(1);
        Remote.kill(pool.submit(new Remote.Pid()).result(Threads.LONG));
        Threads.until(() -> {
            try {
                pool.submit(new Remote.Pid()).exception(Threads.LONG);
                return false;
            } catch (BrokenProcessPool e) {
                assertThat(e).message().matches(ended("137 \\(signal 9\\)"));
                return true;
            }
        });
    }

    @Test
    void aWorkerThatCannotStartBreaksThePool() {
        WorkerSettings settings = WorkerSettings.DEFAULTS.withClassPath("nothing-here");
        pool = new ProcessPoolExecutor(ExecutorSettings.DEFAULTS, settings);
        List<Future<Long>> futures = List.of(submitOrBroken(), submitOrBroken(), submitOrBroken());
        futures.forEach(future -> assertBroken(future, ended("1")));
        assertRefuses();
    }

    private Future<Long> submitOrBroken() {
        try {
            return pool.submit(new Remote.Pid());
        } catch (BrokenProcessPool e) {
            DefaultFuture<Long> refused = new DefaultFuture<>();
            refused.setException(e);
            return refused;
        }
    }

    @Test
    void aProcessThatCannotBeCreatedBreaksThePool(@TempDir Path dir) {
        WorkerSettings settings = WorkerSettings.DEFAULTS.withDirectory(dir.resolve("missing"));
        pool = new ProcessPoolExecutor(ExecutorSettings.DEFAULTS, settings);
        Throwable raised = submitOrBroken().exception(Threads.LONG);
        assertThat(raised)
                .isExactlyInstanceOf(BrokenProcessPool.class)
                .hasMessage("a worker process could not be started, and the pool can make no further calls")
                .hasCauseInstanceOf(java.io.IOException.class);
    }

    @Test
    void aFailingInitializerIsLoggedAndBreaksThePool() {
        ExecutorSettings settings = ExecutorSettings.DEFAULTS
                .withMaxWorkers(1)
                .withInitializer(new BlockedThenFailing(), gate, "initializer");
        pool = new ProcessPoolExecutor(settings);
        try (LogRecords log = new LogRecords()) {
            List<Future<Long>> pending = List.of(pool.submit(new Remote.Pid()), pool.submit(new Remote.Pid()));
            Future<Long> cancelled = pool.submit(new Remote.Pid());
            gate.awaitTold("initializer");
            assertThat(pending).allMatch(future -> Observed.of(future).equals(Observed.PENDING));
            assertThat(cancelled.cancel()).isTrue();
            gate.open();
            for (Future<Long> future : pending) {
                assertBroken(future, "the initializer of a worker failed, and the pool can make no further calls");
                assertThat(future.exception()).hasCauseExactlyInstanceOf(java.io.IOException.class);
            }
            assertThat(Observed.of(cancelled)).isEqualTo(Observed.CANCELLED);
            assertRefuses();
            assertThat(log.thrown()).singleElement().isInstanceOf(java.io.IOException.class);
            assertThat(log.thrown().get(0).getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(BlockedThenFailing.class.getName()));
        }
    }

    private static final class BlockedThenFailing implements Fn<Object>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object call(Object... args) throws Exception {
            new Remote.Blocked().call(args);
            throw new java.io.IOException("initializer");
        }
    }

    @Test
    void anInitializerThatEndsTheProcessBreaksThePool() {
        ExecutorSettings settings = ExecutorSettings.DEFAULTS.withMaxWorkers(1).withInitializer(Deed.EXIT);
        pool = new ProcessPoolExecutor(settings);
        try (LogRecords log = new LogRecords()) {
            assertBroken(submitOrBroken(), ended("3"));
            pool.shutdown();
            assertThat(log.thrown()).singleElement().isInstanceOf(BrokenProcessPool.class);
        }
    }

    @Test
    void aBrokenPoolNeedsNobodyToFailALongQueue() {
        pool = new ProcessPoolExecutor(1);
        pool.submit(new Remote.Blocked(), gate, "running");
        long worker = gate.awaitTold("running");
        List<Future<Long>> queue = new java.util.ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            queue.add(pool.submit(new Remote.Pid()));
        }
        Remote.kill(worker);
        queue.forEach(future -> assertBroken(future, ended("137 \\(signal 9\\)")));
    }
}
