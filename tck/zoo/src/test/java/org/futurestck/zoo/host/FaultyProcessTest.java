package org.futurestck.zoo.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.wire.HostCommand;
import org.futurestck.kit.wire.HostLauncher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Faulty hosts in processes of their own: whatever they do, none is left behind. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "processes are known by their environment below /proc")
final class FaultyProcessTest {

    private final Set<String> marks = ConcurrentHashMap.newKeySet();

    private HostLauncher hosts(Fault fault, int after) {
        HostCommand command = HostCommand.of(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FaultyMain.class.getName(),
                fault.name(),
                String.valueOf(after)));
        return mark -> {
            marks.add(mark);
            return command.launch(mark);
        };
    }

    private List<ProcessHandle> left() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.isAlive() && isMarked(process))
                .toList();
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            Path environment = Path.of("/proc", String.valueOf(process.pid()), "environ");
            String text = new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1);
            return marks.stream().anyMatch(text::contains);
        } catch (IOException e) {
            // It has ended meanwhile, or belongs to somebody else.
            return false;
        }
    }

    private static Stream<Verdict> verdicts(Certificate certificate) {
        return certificate.rules().stream().map(RuleResult::verdict);
    }

    @Test
    void aHostThatDoesNotExitIsEnded() {
        Certificate certificate = Trial.USUAL.certify(hosts(Fault.IGNORES_THE_END, 0), Trial.TWO_RULES);

        assertThat(verdicts(certificate)).containsOnly(Verdict.PASSED);
        assertThat(marks).hasSize(1);
        assertThat(left()).isEmpty();
    }

    @Test
    void aChildThatIsLeftBehindIsEnded() {
        Certificate certificate = Trial.USUAL.certify(hosts(Fault.LEAVES_CHILDREN, 0), Trial.TWO_RULES);

        assertThat(verdicts(certificate)).containsOnly(Verdict.PASSED);
        assertThat(left()).isEmpty();
    }

    @Test
    void aHostThatExitsEarlyLeavesNothingBehind() {
        Certificate certificate = Trial.USUAL.certify(hosts(Fault.EARLY_EXIT, 4), Trial.TWO_RULES);

        assertThat(certificate.rules())
                .allSatisfy(rule -> assertThat(rule.message())
                        .contains("was lost: the subject's process ended with exit status 7 while main performed "))
                .extracting(RuleResult::verdict)
                .containsOnly(Verdict.FAILED);
        assertThat(left()).isEmpty();
    }
}
