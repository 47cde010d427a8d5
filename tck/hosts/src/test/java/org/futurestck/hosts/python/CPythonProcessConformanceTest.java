package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.wire.HostCommand;
import org.futurestck.kit.wire.HostStageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The process pool of each CPython on this machine conforms to its own edition, but for exactly those deviations that the kit
 * declares for it; that of the newest one however its workers are started. A build looks at a {@link Sample} of the rules.
 */
class CPythonProcessConformanceTest {

    private static final String PROCESSES = "concurrent.futures:ProcessPoolExecutor";

    private final ExecutorService twoAtATime = Executors.newFixedThreadPool(2);
    private final RuleBook book = RuleBook.load();
    private final Certification certification = new Certification(book, Catalogue.load(book));

    /** A pool to certify; null stands for the start method that the pool chooses itself. */
    private record Pool(Interpreter python, @Nullable String startMethod) {
        @Override
        public String toString() {
            return "CPython " + python.version() + (startMethod == null ? "" : ", " + startMethod);
        }
    }

    private record Certified(Certificate certificate, Set<String> declared) {}

    @TestFactory
    Stream<DynamicTest> conformsButForWhatIsDeclared() {
        List<Interpreter> interpreters = Interpreters.find();
        Assumptions.assumeFalse(interpreters.isEmpty(), "there is no CPython on the PATH, so none was certified");
        List<Pool> pools = new ArrayList<>();
        interpreters.forEach(python -> pools.add(new Pool(python, null)));
        pools.add(new Pool(Pythons.newest(), "spawn"));
        pools.add(new Pool(Pythons.newest(), "forkserver"));
        Map<Pool, Future<Certified>> runs = new LinkedHashMap<>();
        pools.forEach(pool -> runs.put(pool, twoAtATime.submit(() -> certify(pool))));
        return runs.entrySet().stream()
                .map(run -> DynamicTest.dynamicTest(
                        run.getKey().toString(), () -> judge(run.getValue().get())));
    }

    @AfterEach
    void stop() {
        twoAtATime.shutdownNow();
    }

    private Certified certify(Pool pool) {
        List<String> command = PythonHost.command(pool.python().command(), PROCESSES, Map.of(), pool.startMethod());
        Declarations declarations = new Declarations(List.of(), ShippedDeclarations.all());
        try (HostStageSource source = HostStageSource.start(HostCommand.of(command))) {
            Set<String> declared =
                    declarations.inForce(PROCESSES, source.subject()).keySet();
            CertificationRequest request = CertificationRequest.of(PROCESSES, 1)
                    .declaring(declarations)
                    .limitedTo(Sample.of(pool.toString(), declared, book));
            return new Certified(certification.certify(request, source, Progress.NONE), declared);
        }
    }

    private static void judge(Certified certified) {
        Certificate certificate = certified.certificate();
        assertThat(certificate.problems()).isEmpty();
        assertThat(with(certificate, Verdict.FAILED)).isEmpty();
        assertThat(with(certificate, Verdict.INCONCLUSIVE)).isEmpty();
        assertThat(certificate.verdict()).isEqualTo(Conformity.CONFORMS);
        assertThat(certificate.deviations())
                .extracting(DeclaredDeviation::rule)
                .contains(
                        "wait.cancelled-counts-as-completed",
                        "as_completed.cancelled-yielded",
                        "as_completed.timeout-from-call",
                        "as_completed.timeout-available-wins")
                .isSubsetOf(certified.declared());
        assertThat(certificate.graded()).isGreaterThan(Sample.WHOLE ? 180 : 5);
    }

    private static List<String> with(Certificate certificate, Verdict verdict) {
        return certificate.rules().stream()
                .filter(rule -> rule.verdict() == verdict)
                .map(CPythonProcessConformanceTest::told)
                .toList();
    }

    private static String told(RuleResult rule) {
        return rule.id() + ": " + rule.message();
    }
}
