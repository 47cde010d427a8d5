package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.futurestck.hosts.python.Interpreter;
import org.futurestck.hosts.python.Interpreters;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules about the chunks of process pools: their checks are seen to fail, and to pass, on pools that claim to be such pools. */
final class ChunksInPythonTest {

    private static final List<String> RULES =
            List.of("map.chunksize-chops", "map.chunksize-default-1", "map.chunksize-nonpositive");

    @Test
    void aPoolThatChopsWellIsNotBlamed() {
        Certificate certificate = certify("Chunks", RULES);

        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.rules())
                .hasSameSizeAs(RULES)
                .flatExtracting(RuleResult::checks)
                .extracting(CheckResult::verdict)
                .containsOnly(Verdict.PASSED);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource({
        "LastChunkIsLost, map.chunksize-chops, but next(m) returned the end of the iterator",
        "LargeChunks, map.chunksize-default-1, nothing has moved",
    })
    void aPoolThatChopsBadlyIsCaught(String name, String rule, String words) {
        assertThat(Visit.failed(certify(name, List.of(rule)))).singleElement().satisfies(failed -> {
            assertThat(failed.id()).isEqualTo(rule);
            assertThat(failed.message()).contains(words);
        });
    }

    @Test
    void aPoolWithoutChunksIsSeenToDiffer() {
        List<String> rules = List.of("map.chunk-exception-granularity", "map.chunksize-nonpositive");

        assertThat(certify("NoChunks", rules).rules()).hasSameSizeAs(rules).allSatisfy(rule -> {
            assertThat(rule.verdict()).isEqualTo(Verdict.OBSERVED);
            assertThat(rule.message()).startsWith("differs from CPython: expected ");
            assertThat(rule.checks()).extracting(CheckResult::verdict).containsOnly(Verdict.FAILED);
        });
    }

    private static Certificate certify(String name, List<String> rules) {
        Optional<Interpreter> python = Interpreters.byDefault();
        assumeTrue(python.isPresent(), "there is no python3 on the PATH");
        String factory = "zoo_of_chunks:" + name;
        try (HostStageSource host = PythonZooTest.host(python.get(), factory)) {
            CertificationRequest request =
                    CertificationRequest.of(factory, 1).limitedTo(rules).claiming(Set.of(Capability.PROCESSES));
            return new Certification(Visit.BOOK, Catalogue.load(Visit.BOOK)).certify(request, host, Progress.NONE);
        }
    }
}
