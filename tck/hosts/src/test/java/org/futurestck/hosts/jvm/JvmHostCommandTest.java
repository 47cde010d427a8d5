package org.futurestck.hosts.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmHostCommandTest {

    @Test
    void runsOnTheKitsJavaByDefault() {
        List<String> arguments = JvmHostCommand.forSubject("x").command().arguments();

        assertThat(arguments.get(0)).startsWith(System.getProperty("java.home"));
        assertThat(arguments).endsWith(JvmHost.class.getName(), "x");
    }

    @Test
    void takesAnotherJavaAndOptions() {
        List<String> arguments = JvmHostCommand.forSubject("x")
                .withJavaHome(Path.of("/opt/java"))
                .withVmOptions(List.of("-Xmx1g"))
                .command()
                .arguments();

        assertThat(arguments.get(0)).isEqualTo(Path.of("/opt/java/bin/java").toString());
        assertThat(arguments).contains("-Xmx1g");
    }

    @Test
    void knowsWhatWindowsCallsTheProgram(@TempDir Path home) throws IOException {
        Path bin = Files.createDirectory(home.resolve("bin"));
        assertThat(JvmHostCommand.program(home)).isEmpty();
        Path ofWindows = program(bin, "java.exe");
        assertThat(JvmHostCommand.program(home)).contains(ofWindows);
        assertThat(JvmHostCommand.forSubject("x")
                        .withJavaHome(home)
                        .command()
                        .arguments()
                        .get(0))
                .isEqualTo(ofWindows.toString());
        Path ofOthers = program(bin, "java");
        assertThat(JvmHostCommand.program(home)).contains(ofOthers);
    }

    private static Path program(Path bin, String name) throws IOException {
        Path program = Files.createFile(bin.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    @Test
    void appendsTheSubjectsClassPathInAbsoluteForm() {
        List<String> arguments = JvmHostCommand.forSubject("x")
                .withClassPath("lib/a.jar" + File.pathSeparator + "lib/*")
                .command()
                .arguments();

        assertThat(arguments.get(arguments.indexOf("-cp") + 1))
                .endsWith(File.pathSeparator
                        + new File("lib/a.jar").getAbsolutePath()
                        + File.pathSeparator
                        + new File("lib/*").getAbsolutePath())
                .doesNotContain(File.pathSeparator + File.pathSeparator);
    }
}
