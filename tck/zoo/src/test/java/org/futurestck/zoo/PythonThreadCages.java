package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.run.Effort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Certifies the thread pools that live in Python. What the pool that they are made of does wrong itself is not their fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
abstract class PythonThreadCages {

    private final VisitLog log = new VisitLog(getClass());
    private final PythonHosts hosts = PythonHosts.open();

    @TestFactory
    Stream<DynamicTest> isCaught() {
        return Sample.of(Zoo.inPython())
                .filter(animal -> animal.wholeRun() && !animal.isOfProcesses())
                .map(animal -> dynamicTest(animal.name(), () -> visit(animal)));
    }

    private void visit(PythonAnimal animal) {
        Certificate certificate =
                Visit.certify(animal.name(), hosts.start(animal.factory()), Share.of(animal), Effort.QUICK);
        log.add(animal, certificate);

        assumeThat(certificate.rules())
                .as("rules of this edition")
                .noneMatch(rule -> animal.redLines().contains(rule.id()) && rule.verdict() == Verdict.NOT_APPLICABLE);
        Visit.judge(certificate, animal, hosts.deviations());
        assertThat(certificate.subject().host()).isEqualTo("python");
    }

    /** Threads that claim to be processes: the rules about chunks cannot tell. */
    @Test
    void aPoolThatChopsWellIsNotBlamed() {
        String factory = "zoo_of_chunks:Chunks";
        List<String> rules = List.of("map.chunksize-chops", "map.chunksize-default-1", "map.chunksize-nonpositive");

        assertThat(Visit.certify(factory, hosts.start(factory), rules, Effort.QUICK)
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
