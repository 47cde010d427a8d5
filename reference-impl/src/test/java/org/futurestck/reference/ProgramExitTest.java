package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program exits once every call has run, and not before. */
class ProgramExitTest {

    @ParameterizedTest
    @CsvSource({
        "unclosed,     0, call 0|call 1|call 2|",
        "shut,         0, call 0|call 1|call 2|",
        "idle,         0, idle|",
        "failing,      1, call 0|call 1|call 2|",
        "exiting,      3, call 0|call 1|",
        "other-thread, 0, submitted after main|",
        "submitting,   0, cannot schedule new futures after the program began to exit|"
                + "cannot schedule new futures after the program began to exit|",
    })
    void waitsForCalls(String program, int status, String output, @TempDir Path dir) throws Exception {
        assertThat(run(program, dir)).isEqualTo(status);
        assertThat(printed(dir)).isEqualTo(output);
    }

    /** A call that asks the JVM to exit can never end; were it waited for, the program would hang. */
    @Test
    void doesNotWaitForACallThatExits(@TempDir Path dir) throws Exception {
        assertThat(run("exiting-call-first", dir)).isEqualTo(5);
    }

    /** Which of the two exits decides on the status is up to the JVM. */
    @Test
    void doesNotWaitForACallThatExitsDuringTheExit(@TempDir Path dir) throws Exception {
        assertThat(run("exiting-call", dir)).isIn(0, 5);
        assertThat(printed(dir)).isEqualTo("call exits|");
    }

    private static String printed(Path dir) throws IOException {
        return Files.readString(dir.resolve("out")).replace(System.lineSeparator(), "|");
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

    private static Process start(String program, Path dir) throws Exception {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return new ProcessBuilder(
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExitPrograms.class.getName(),
                        program)
                .redirectOutput(dir.resolve("out").toFile())
                .redirectError(dir.resolve("err").toFile())
                .start();
    }
}
