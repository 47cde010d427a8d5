package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.reference.Remote.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many workers there are, how they are prepared, and when they are replaced. */
class ProcessPoolWorkersTest {

    private static final ExecutorSettings ONE = ExecutorSettings.DEFAULTS.withMaxWorkers(1);

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesToWorkWithoutWorkers(int count) {
        assertThatThrownBy(() -> new ProcessPoolExecutor(count))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("max_workers must be greater than 0, and is " + count);
        assertThatThrownBy(() -> new ProcessPoolExecutor(ONE.withMaxTasksPerChild(count)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("max_tasks_per_child must be greater than 0, and is " + count);
    }

    @Test
    void hasAsManyWorkersAsProcessorsButOnlySoManyOnWindows() {
        assertThat(ProcessPoolExecutor.workers(null, 200, false)).isEqualTo(200);
        assertThat(ProcessPoolExecutor.workers(null, 200, true)).isEqualTo(61);
        assertThat(ProcessPoolExecutor.workers(null, 4, true)).isEqualTo(4);
        assertThat(ProcessPoolExecutor.workers(62, 4, false)).isEqualTo(62);
        assertThat(ProcessPoolExecutor.workers(61, 4, true)).isEqualTo(61);
        assertThatThrownBy(() -> ProcessPoolExecutor.workers(62, 4, true))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("max_workers must be at most 61 on Windows, and is 62");
    }

    @Test
    void startsAProcessOnlyForACallThatFindsNoIdleOne(@TempDir Path dir) throws Exception {
        Gate gate = Gate.in(dir);
        ExecutorSettings settings = ExecutorSettings.DEFAULTS.withMaxWorkers(4).withThreadNamePrefix("on-demand");
        try (ProcessPoolExecutor pool = new ProcessPoolExecutor(settings)) {
            Set<Long> pids = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                pids.add(pool.submit(new Remote.Pid()).result(Threads.LONG));
                Threads.until(() -> Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(thread -> thread.getName().equals("on-demand_0") && isIdle(thread)));
            }
            assertThat(pids).hasSize(1);
            Future<Long> busy = pool.submit(new Remote.Blocked(), gate, "busy");
            assertThat(pids).contains(gate.awaitTold("busy"));
            assertThat(pids).doesNotContain(pool.submit(new Remote.Pid()).result(Threads.LONG));
            gate.open();
            assertThat(pids).contains(busy.result(Threads.LONG));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void workersFindThePoolWhicheverAddressesTheyPrefer(String six) throws Exception {
        WorkerSettings settings = WorkerSettings.DEFAULTS.withJvmOptions("-Djava.net.preferIPv6Addresses=" + six);
        try (ProcessPoolExecutor pool = new ProcessPoolExecutor(ONE, settings)) {
            assertThat(pool.submit(new Remote.Pid()).result(Threads.LONG)).isPositive();
        }
    }

    private static boolean isIdle(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Worker.class.getName())
                        && frame.getMethodName().equals("sleep"));
    }

    @Test
    void callsAreCancelledUntilAProcessIsFreeForThem(@TempDir Path dir) throws Exception {
        Gate gate = Gate.in(dir);
        try (ProcessPoolExecutor pool = new ProcessPoolExecutor(1)) {
            Future<Long> first = pool.submit(new Remote.Blocked(), gate, "first");
            List<Future<Object>> queue = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                queue.add(pool.submit(new Remote.Tell(), gate, "queued" + i));
            }
            gate.awaitTold("first");
            assertThat(first.cancel()).isFalse();
            assertThat(queue).allMatch(future -> !future.running()).allMatch(Future::cancel);
            gate.open();
            pool.shutdown();
            for (int i = 0; i < 5; i++) {
                assertThat(gate.isTold("queued" + i)).isFalse();
            }
        }
    }

    @Test
    void callsTheInitializerInEachProcessBeforeItsFirstCall() throws Exception {
        ExecutorSettings settings =
                ONE.withMaxTasksPerChild(2).withInitializer(new Remember(), "initialized", "with arguments");
        try (ProcessPoolExecutor pool = new ProcessPoolExecutor(settings)) {
            for (int i = 0; i < 4; i++) {
                assertThat(pool.submit(new Recall()).result(Threads.LONG))
                        .isEqualTo(List.of("initialized", "with arguments"));
            }
        }
    }

    private static List<Object> remembered = List.of();

    private static final class Remember implements Fn<Object>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object call(Object... args) {
            List<Object> all = new ArrayList<>(remembered);
            all.addAll(List.of(args));
            remembered = all;
            return new Object(); // what it returns does not matter, and need not be serialisable
        }
    }

    private static final class Recall implements Fn<Object>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object call(Object... args) {
            return remembered;
        }
    }

    @Test
    void replacesAProcessAfterSoManyCalls() throws Exception {
        try (ProcessPoolExecutor pool = new ProcessPoolExecutor(ONE.withMaxTasksPerChild(2))) {
            List<Long> pids = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                pids.add(pool.submit(new Remote.Pid()).result(Threads.LONG));
            }
            assertThat(pids.get(0)).isEqualTo(pids.get(1)).isNotEqualTo(pids.get(2));
            assertThat(pids.get(2)).isEqualTo(pids.get(3));
            Threads.until(() -> !Remote.isAlive(pids.get(2)));
        }
    }

    @Test
    void replacesProcessesWhileCallsWaitForThem() throws Exception {
        ExecutorSettings settings = ExecutorSettings.DEFAULTS.withMaxWorkers(2).withMaxTasksPerChild(1);
        try (ProcessPoolExecutor pool = new ProcessPoolExecutor(settings)) {
            List<Future<Long>> futures = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                futures.add(pool.submit(new Remote.Pid()));
            }
            Set<Long> pids = new HashSet<>();
            for (Future<Long> future : futures) {
                pids.add(future.result(Threads.LONG));
            }
            assertThat(pids).hasSize(8);
        }
    }

    @Test
    void cancelsWhatWaitsForAReplacement(@TempDir Path dir) {
        Gate gate = Gate.in(dir);
        try (ProcessPoolExecutor pool = new ProcessPoolExecutor(ONE.withMaxTasksPerChild(1))) {
            pool.submit(new Remote.Blocked(), gate, "first");
            Future<Object> second = pool.submit(new Remote.Tell(), gate, "second");
            gate.awaitTold("first");
            pool.shutdown(false, true);
            gate.open();
            pool.shutdown();
            assertThat(Observed.of(second)).isEqualTo(Observed.CANCELLED);
            assertThat(gate.isTold("second")).isFalse();
        }
    }

    @Test
    void startsProcessesAsItIsTold(@TempDir Path dir) throws Exception {
        WorkerSettings settings = WorkerSettings.DEFAULTS
                .withJvmOptions("-Dtold=option")
                .withEnvironment(Map.of("FUTURES_TOLD", "variable"))
                .withDirectory(dir)
                .withClassPath(System.getProperty("java.class.path"));
        try (ProcessPoolExecutor pool = new ProcessPoolExecutor(ONE, settings)) {
            assertThat(pool.submit(new Surroundings()).result(Threads.LONG))
                    .isEqualTo(List.of("option", "variable", dir.toRealPath().toString()));
        }
        assertThatThrownBy(() -> WorkerSettings.DEFAULTS.withAllowedClasses(".*"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsItsClassesFromEveryDirectory() {
        assertThat(WorkerProcess.absolute("classes" + File.pathSeparator + File.separator + "lib.jar"))
                .isEqualTo(new File("classes").getAbsolutePath()
                        + File.pathSeparator
                        + new File(File.separator + "lib.jar").getAbsolutePath());
    }

    private static final class Surroundings implements Fn<List<String>>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public List<String> call(Object... args) throws Exception {
            return List.of(
                    System.getProperty("told"),
                    System.getenv("FUTURES_TOLD"),
                    Path.of("").toRealPath().toString());
        }
    }
}
