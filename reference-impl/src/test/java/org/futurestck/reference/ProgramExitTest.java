package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
        Process process = start(program, dir);
        try {
            assertThat(process.waitFor(Threads.LONG.toSeconds(), TimeUnit.SECONDS))
                    .as("the program has exited")
                    .isTrue();
            assertThat(Files.readString(dir.resolve("out"), StandardCharsets.UTF_8)
                            .replace(System.lineSeparator(), "|"))
                    .isEqualTo(output);
            assertThat(process.exitValue()).isEqualTo(status);
        } finally {
            process.destroyForcibly();
        }
    }

    /** A call that asks the JVM to exit can never end; were it waited for, the program would hang. */
    @ParameterizedTest
    @CsvSource({"exiting-call, 0, call exits|", "exiting-call-first, 5, ''"})
    void doesNotWaitForACallThatExits(String program, int status, String output, @TempDir Path dir) throws Exception {
        waitsForCalls(program, status, output, dir);
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
