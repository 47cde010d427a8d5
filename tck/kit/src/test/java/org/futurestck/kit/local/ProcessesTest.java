package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.futurestck.kit.stage.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@org.junit.jupiter.api.Timeout(120)
final class ProcessesTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatHasEndedIsNotAliveEvenIfNobodyHasWaitedForIt() throws Exception {
        // The shell becomes a program that never waits for the child that it has.
        Process parent = new ProcessBuilder("sh", "-c", "exec 3<&0; cat <&3 & echo $!; exec sleep 600").start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            long child = Processes.number(String.valueOf(out.readLine()));
            Deadline.within60Seconds(
                    () -> !parent.info().commandLine().orElse("exec").contains("exec"));
            assertThat(Processes.isAlive(child)).isTrue();

            parent.getOutputStream().close(); // the end of what the child reads
            Deadline.within60Seconds(() -> !Processes.isAlive(child));

            assertThat(ProcessHandle.of(child)).isPresent();
            assertThat(Processes.isAlive(parent.pid())).isTrue();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aNumberThatNoProcessHasIsNotAlive() {
        assertThat(Processes.isAlive(Long.MAX_VALUE)).isFalse();
    }
}
