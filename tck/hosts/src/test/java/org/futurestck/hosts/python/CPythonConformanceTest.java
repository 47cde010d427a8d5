package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.wire.HostCommand;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each CPython on this machine is certified against its own edition: it breaks the rules that it is known to break, and no other. */
class CPythonConformanceTest {

    private static final String THREADS = "concurrent.futures:ThreadPoolExecutor";
    private static final String FALSY = "future.falsy-exception";

    /** What every CPython breaks; falsy exceptions are taken for success up to some 3.13. */
    private static final List<String> ALWAYS = List.of("state.cancelled.wait0", "state.cancelled.as-completed0");

    @TestFactory
    Stream<DynamicTest> breaksWhatItIsKnownToBreak() {
        List<Interpreter> interpreters = Interpreters.find();
        Assumptions.assumeFalse(interpreters.isEmpty(), "there is no CPython on the PATH, so none was certified");
        Certification certification = certification();
        return interpreters.stream()
                .map(python ->
                        DynamicTest.dynamicTest("CPython " + python.version(), () -> certify(certification, python)));
    }

    private static Certification certification() {
        RuleBook book = RuleBook.load();
        return new Certification(book, Catalogue.load(book));
    }

    private static void certify(Certification certification, Interpreter python) {
        HostCommand command = HostCommand.of(PythonHost.command(python.command(), THREADS, Map.of()));
        try (HostStageSource source = HostStageSource.start(command)) {
            Certificate certificate = certification.certify(CertificationRequest.of(THREADS, 1), source, Progress.NONE);

            List<String> broken = certificate.rules().stream()
                    .filter(RuleResult::breaksConformity)
                    .map(RuleResult::id)
                    .filter(id -> !id.equals(FALSY))
                    .toList();
            assertThat(certificate.problems()).isEmpty();
            assertThat(broken).containsExactlyInAnyOrderElementsOf(ALWAYS);
            assertThat(certificate.graded()).isGreaterThan(100);
        }
    }
}
