package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.futurestck.hosts.python.Interpreter;
import org.futurestck.hosts.python.Interpreters;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.Test;

/** Where the documents are silent nobody fails; but a subject that differs from CPython is told from one that does not. */
final class ObservationsTest {

    @Test
    void anExecutorOfTheJvmIsSeenToDiffer() {
        differs(Visit.certify(
                "odd",
                new LocalStageSource(new Odd()),
                List.of(
                        "executor.with.exception-propagates",
                        "submit.distinct-futures",
                        "submit.fifo-start-order",
                        "submit.from-worker",
                        "shutdown.callbacks-complete",
                        "shutdown.idempotent",
                        "shutdown.no-work",
                        "shutdown.from-own-worker")));
    }

    @Test
    void anExecutorInPythonIsSeenToDiffer() {
        differs(inPython(
                "zoo_of_oddities:Odd",
                "executor.with.enter-returns-self",
                "executor.with.exception-propagates",
                "executor.subclass-needs-only-submit",
                "map.iterator-close-or-drop",
                "submit.missing-fn",
                "submit.fn-not-validated",
                "shutdown.returns-none",
                "shutdown.executor-collected",
                "ext.invalidstate-exported"));
    }

    @Test
    void aBaseClassThatTakesCallsIsCaught() {
        Certificate certificate = inPython("zoo_of_oddities:Odd", "executor.abstract");

        assertThat(Visit.failed(certificate))
                .singleElement()
                .extracting(RuleResult::message)
                .asString()
                .contains("it returned f");
    }

    /** As an edition that has all these rules, whatever Python there is. */
    private static Certificate inPython(String factory, String... rules) {
        Optional<Interpreter> python = Interpreters.byDefault();
        assumeTrue(python.isPresent(), "there is no python3 on the PATH");
        return Visit.certify(factory, PythonZooTest.host(python.get(), factory), Edition.NEWEST, List.of(rules));
    }

    private static void differs(Certificate certificate) {
        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.verdict()).isEqualTo(Verdict.OBSERVED);
            assertThat(rule.message()).startsWith("differs from CPython: expected ");
            assertThat(rule.checks()).extracting(CheckResult::verdict).containsOnly(Verdict.FAILED);
        });
    }
}
