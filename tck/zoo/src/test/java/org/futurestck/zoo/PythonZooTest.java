package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.run.Effort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Certifies the thread pools that live in Python. What the pool that they are made of does wrong itself is not their fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PythonZooTest {

    private final VisitLog log = new VisitLog(getClass());
    private final PythonCages cages = PythonCages.open();

    static Stream<PythonAnimal> animals() {
        return Sample.of(Zoo.inPython()).filter(animal -> animal.wholeRun() && !animal.isOfProcesses());
    }

    @ParameterizedTest
    @MethodSource("animals")
    void isCaught(PythonAnimal animal) {
        Certificate certificate =
                Visit.certify(animal.name(), cages.host(animal.factory()), Share.of(animal), Effort.QUICK);
        log.add(animal, certificate);

        assumeThat(certificate.rules())
                .as("rules of this edition")
                .noneMatch(rule -> animal.redLines().contains(rule.id()) && rule.verdict() == Verdict.NOT_APPLICABLE);
        Visit.judge(certificate, animal, cages.deviations());
        assertThat(certificate.subject().host()).isEqualTo("python");
    }

    /** Threads that claim to be processes: the rules about chunks cannot tell. */
    @Test
    void aPoolThatChopsWellIsNotBlamed() {
        String factory = "zoo_of_chunks:Chunks";
        List<String> rules = List.of("map.chunksize-chops", "map.chunksize-default-1", "map.chunksize-nonpositive");

        assertThat(Visit.certify(factory, cages.host(factory), rules, Effort.QUICK)
                        .rules())
                .hasSameSizeAs(rules)
                .extracting(RuleResult::verdict)
                .containsOnly(Verdict.PASSED, Verdict.OBSERVED);
    }

    @AfterAll
    void writeLog() throws IOException {
        log.write();
    }
}
