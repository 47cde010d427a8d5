package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.futurestck.hosts.python.Interpreter;
import org.futurestck.hosts.python.Interpreters;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process pool that differs from CPython where the documents leave it free is told from one that does not, and never fails. */
final class ProcessObservationsTest {

    private static final String DIFFERS = "differs from CPython: expected ";
    private static final String NEED_NOT = "the documents allow it, but this subject does not do so: expected ";

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "zoo_of_crashes:WritesToTheDead, process.prefetch-counts-as-running, b.running() returned False",
        "zoo_of_processes:StartsWorkersAtOtherTimes, process.spawn-on-demand, initializer i",
        "zoo_of_processes:DiesOfWhatCannotBeSent, process.pickling-error-keeps-pool, raised BrokenProcessPool",
        "zoo_of_processes:ForksWhereNothingCanBeLoaded, process.main-importable, f.result() returned 'value of f'",
    })
    void itIsSeenToDiffer(String factory, String rule, String words) {
        Optional<Interpreter> python = Interpreters.byDefault();
        assumeTrue(python.isPresent(), "there is no python3 on the PATH");

        Certificate certificate = Visit.certify(
                factory, PythonZooTest.host(python.get(), factory), ProcessZooTest.EDITION, List.of(rule));

        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.rules()).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.OBSERVED);
            assertThat(result.message()).containsAnyOf(DIFFERS, NEED_NOT).contains(words);
            assertThat(result.checks()).extracting(CheckResult::verdict).containsOnly(Verdict.FAILED);
        });
    }
}
