package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.wire.HostCommand;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each CPython on this machine conforms to its own edition, but for exactly those deviations that the kit declares for it. The oldest
 * and the newest are held against all rules, and those between them against a part each, so that all of them are tried between them.
 */
class CPythonConformanceTest {

    private static final String THREADS = "concurrent.futures:ThreadPoolExecutor";

    private final ExecutorService twoAtATime = Executors.newFixedThreadPool(2);

    private record Certified(Certificate certificate, Set<String> declared) {}

    @TestFactory
    Stream<DynamicTest> conformsButForWhatIsDeclared() {
        List<Interpreter> interpreters = Interpreters.find();
        Assumptions.assumeFalse(interpreters.isEmpty(), "there is no CPython on the PATH, so none was certified");
        RuleBook book = RuleBook.load();
        Certification certification = new Certification(book, Catalogue.load(book));
        Map<Interpreter, Future<Certified>> runs = new LinkedHashMap<>();
        int between = interpreters.size() - 2;
        for (int i = 0; i < interpreters.size(); i++) {
            Interpreter python = interpreters.get(i);
            int part = i - 1;
            UnaryOperator<Collection<String>> rules = part < 0 || part >= between
                    ? declared -> List.of()
                    : declared -> Sample.part(part, between, declared, book);
            runs.put(python, twoAtATime.submit(() -> certify(certification, python, rules)));
        }
        return runs.entrySet().stream()
                .map(run -> DynamicTest.dynamicTest(
                        "CPython " + run.getKey().version(),
                        () -> judge(run.getValue().get())));
    }

    @AfterEach
    void stop() {
        twoAtATime.shutdownNow();
    }

    /** Certifies a pool by the rules that are chosen when it is known which are declared; by all of them if none are. */
    private static Certified certify(
            Certification certification, Interpreter python, UnaryOperator<Collection<String>> rules) {
        HostCommand command = HostCommand.of(PythonHost.command(python.command(), THREADS, Map.of()));
        Declarations declarations = new Declarations(List.of(), ShippedDeclarations.all());
        try (HostStageSource source = HostStageSource.start(command)) {
            Set<String> declared =
                    declarations.inForce(THREADS, source.subject()).keySet();
            CertificationRequest request = CertificationRequest.of(THREADS, 1)
                    .declaring(declarations)
                    .trying(Effort.QUICK)
                    .limitedTo(List.copyOf(rules.apply(declared)));

            return new Certified(certification.certify(request, source, Progress.NONE), declared);
        }
    }

    private static void judge(Certified certified) {
        Certificate certificate = certified.certificate();
        assertThat(certificate.problems()).isEmpty();
        assertThat(failed(certificate)).isEmpty();
        assertThat(certificate.verdict()).isEqualTo(Conformity.CONFORMS);
        assertThat(certificate.deviations())
                .extracting(DeclaredDeviation::rule)
                .contains(
                        "wait.cancelled-counts-as-completed",
                        "as_completed.cancelled-yielded",
                        "as_completed.timeout-from-call",
                        "as_completed.timeout-available-wins")
                .isSubsetOf(certified.declared());
        assertThat(certificate.graded()).isGreaterThan(certificate.selection().isEmpty() ? 200 : 20);
    }

    private static List<String> failed(Certificate certificate) {
        return certificate.rules().stream()
                .filter(rule -> rule.verdict() == Verdict.FAILED)
                .map(rule -> rule.id() + ": " + rule.message())
                .toList();
    }
}
