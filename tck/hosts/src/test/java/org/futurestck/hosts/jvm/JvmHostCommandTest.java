package org.futurestck.hosts.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

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
