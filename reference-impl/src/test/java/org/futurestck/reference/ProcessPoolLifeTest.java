package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.futurestck.binding.Future;
import org.futurestck.reference.Remote.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes live as long as they are of use, and leave nothing behind. */
class ProcessPoolLifeTest {

    /** How many pools are opened and closed; 200 for a thorough look. */
    private static final int POOLS = Integer.getInteger("reference.pools", 10);

    @Test
    void poolsLeaveNeitherProcessesNorThreadsNorDescriptors(@TempDir Path dir) throws Exception {
        usePool(dir.resolve("first"), true); // what is loaded once stays
        usePool(dir.resolve("second"), false);
        long descriptors = descriptors();
        long children = children();
        for (int i = 0; i < POOLS; i++) {
            usePool(dir.resolve("pool" + i), i % 2 == 0);
        }
        assertThat(children()).isLessThanOrEqualTo(children);
        Threads.until(() -> threads() == 0);
        Threads.until(() -> descriptors() <= descriptors);
    }

    private static void usePool(Path dir, boolean breakIt) throws Exception {
        Gate gate = Gate.in(Files.createDirectory(dir));
        try (ProcessPoolExecutor pool = new ProcessPoolExecutor(2)) {
            Future<Long> busy = pool.submit(new Remote.Blocked(), gate, "busy");
            long pid = gate.awaitTold("busy");
            pool.submit(new Remote.Pid()).result(Threads.LONG);
            if (breakIt) {
                Remote.kill(pid);
                assertThat(busy.exception(Threads.LONG)).isNotNull();
            } else {
                gate.open();
            }
        }
    }

    private static long descriptors() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException e) {
            return 0; // not on Linux
        }
    }

    private static long children() {
        return ProcessHandle.current().descendants().count();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("ProcessPoolExecutor-"))
                .count();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void workersDieWithTheirParentHoweverHard(@TempDir Path dir) throws Exception {
        Gate gate = Gate.in(dir);
        Process parent = start("endless", dir);
        long busy = gate.awaitTold("busy");
        long idle = gate.awaitTold("idle");
        gate.awaitTold("ready");
        assertThat(busy).isNotEqualTo(idle);
        assertThat(Remote.isAlive(busy) && Remote.isAlive(idle)).isTrue();
        parent.destroyForcibly().waitFor();
        Threads.until(() -> !Remote.isAlive(busy) && !Remote.isAlive(idle));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void workersThatAreExitingDieWithTheirParentToo(@TempDir Path dir) throws Exception {
        Gate gate = Gate.in(dir);
        Process parent = start("leaving", dir);
        long exiting = gate.awaitTold("exiting");
        parent.destroyForcibly().waitFor();
        Threads.until(() -> !Remote.isAlive(exiting));
    }

    @Test
    void whatCallsPrintIsPrinted(@TempDir Path dir) throws Exception {
        assertThat(run("printing", dir)).isZero();
        assertThat(printed(dir, "out"))
                .contains(System.getProperty("java.version"))
                .endsWith("|printed by a call|printed|");
        assertThat(printed(dir, "err")).isEqualTo("complained by a call|");
    }

    @ParameterizedTest
    @CsvSource({
        "unclosed,   0, returned|returned|returned|",
        "shut,       0, returned|returned|returned|",
        "exiting,    3, returned|returned|returned|",
        "submitting, 0, cannot schedule new futures after the program began to exit|"
                + "cannot schedule new futures after the program began to exit|",
    })
    void theProgramExitsOnceItsCallsHaveRun(String program, int status, String output, @TempDir Path dir)
            throws Exception {
        assertThat(run(program, dir)).isEqualTo(status);
        assertThat(printed(dir, "out")).isEqualTo(output);
        assertThat(printed(dir, "err")).isEmpty();
    }

    private static String printed(Path dir, String stream) throws IOException {
        return Files.readString(dir.resolve(stream)).replace(System.lineSeparator(), "|");
    }

    private static int run(String program, Path dir) throws Exception {
        Process process = start(program, dir);
        try {
            assertThat(process.waitFor(Threads.LONG.toSeconds(), TimeUnit.SECONDS))
                    .as("the program has exited")
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String program, Path dir) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PoolPrograms.class.getName(),
                        program,
                        dir.toString())
                .redirectOutput(dir.resolve("out").toFile())
                .redirectError(dir.resolve("err").toFile())
                .start();
    }
}
