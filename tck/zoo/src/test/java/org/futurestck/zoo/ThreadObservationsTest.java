package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.futurestck.hosts.jvm.JvmHostCommand;
import org.futurestck.hosts.python.Interpreter;
import org.futurestck.hosts.python.Interpreters;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.api.Test;

/** A thread pool that differs from CPython where the documents are silent is told from one that does not, and never fails. */
final class ThreadObservationsTest {

    @Test
    void aPoolOfTheJvmIsSeenToDiffer() {
        differs(
                certify(
                        new LocalStageSource(new OddThreads()),
                        "thread.max-workers-nonpositive",
                        "thread.max-workers-reached",
                        "thread.default-name",
                        "thread.worker-survives-exceptions",
                        "thread.initializer-failure-spares-running",
                        "thread.broken-then-shutdown"),
                "differs from CPython: expected ");
    }

    /** Apart from the others, whose threads would be in this JVM as well. */
    @Test
    void aPoolThatStartsThreadsEarlyIsSeenToDiffer() {
        differs(
                certify(new LocalStageSource(new OddThreads()), "thread.lazy-start"),
                "differs from CPython: expected ");
    }

    @Test
    void aPoolThatStartsAllThreadsEarlyIsNotBlamedForUsingThem() {
        assertThat(certify(new LocalStageSource(new EarlyThreads()), "thread.reuses-idle")
                        .rules())
                .singleElement()
                .extracting(RuleResult::verdict)
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void aPoolThatTakesCallsDuringTheExitIsSeenToDiffer() {
        StageSource host = HostStageSource.start(
                JvmHostCommand.forSubject(OddThreads.class.getName()).command());

        differs(certify(host, "shutdown.interpreter-exit-submit"), "differs from CPython: expected ");
    }

    @Test
    void aPoolThatIsBetterThanTheDocumentsAskIsSeenToBe() {
        differs(
                certify(new LocalStageSource(new OddThreads()), "thread.deadlock-*"),
                "the documents allow it, but this subject does not do so: expected ");
    }

    @Test
    void aPoolInPythonIsSeenToDiffer() {
        differs(inPython("thread.non-daemon", "thread.initializer-not-callable"), "differs from CPython: expected ");
    }

    @Test
    void aMapWithAParameterOfAnotherNameIsCaught() {
        assertThat(Visit.failed(inPython("ext.map.param-fn")))
                .singleElement()
                .extracting(RuleResult::message)
                .asString()
                .contains("raised TypeError");
    }

    /** As an edition that has all these rules, whatever Python there is. */
    private static Certificate inPython(String... rules) {
        Optional<Interpreter> python = Interpreters.byDefault();
        assumeTrue(python.isPresent(), "there is no python3 on the PATH");
        String factory = "zoo_of_odd_threads:OddThreads";
        return Visit.certify(factory, PythonZooTest.host(python.get(), factory), Edition.NEWEST, List.of(rules));
    }

    private static Certificate certify(StageSource source, String... rules) {
        return Visit.certify("odd", source, List.of(rules));
    }

    private static void differs(Certificate certificate, String words) {
        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.verdict()).as(rule.id()).isEqualTo(Verdict.OBSERVED);
            assertThat(rule.message()).startsWith(words);
            assertThat(rule.checks()).extracting(CheckResult::verdict).containsOnly(Verdict.FAILED);
        });
    }
}
