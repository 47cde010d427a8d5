package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Certifies process pools with one fault each. Starting processes takes its time: each is certified by the rule that it breaks and by
 * the rules of its chapter that this one builds on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
abstract class PythonProcessCages {

    /** The edition that has all rules about process pools but those of later ones. */
    private static final Edition EDITION = new Edition("3.11");

    /**
     * How often to look where a worker is killed while something is sent to it. One that has read it all by then has shown nothing,
     * and the pool has done nothing wrong; on a busy machine that happens.
     */
    private static final int LOOKS = 5;

    /** Cancelled futures do not count as done for wait() and as_completed() before their turn has come. */
    private static final Set<String> CPYTHON_BREAKS = Set.of("state.cancelled.wait0", "state.cancelled.as-completed0");

    private final VisitLog log = new VisitLog(getClass());
    private final PythonHosts hosts = PythonHosts.open();

    @TestFactory
    Stream<DynamicTest> isCaught() {
        return Sample.of(Zoo.inPython())
                .filter(animal -> animal.wholeRun() && animal.isOfProcesses())
                .map(animal -> dynamicTest(animal.name(), () -> visit(animal)));
    }

    private void visit(PythonAnimal animal) {
        Certificate certificate = certify(animal.factory(), rules(animal.rule().orElseThrow()));
        log.add(animal, certificate);

        Visit.judge(certificate, animal, Set.of());
        assertThat(certificate.rules())
                .filteredOn(result -> animal.redLines().contains(result.id()))
                .hasSize(1);
    }

    /** Pools that are not judged by what fails alone, and how each of them is looked at. */
    @TestFactory
    Stream<DynamicTest> isLookedAtCloser() {
        return Sample.of(List.of(
                dynamicTest("whoever hands out many calls ahead is not blamed", this::doesNotBlameWhoHandsOutAhead),
                dynamicTest(
                        "whoever waits for a dead one to read is caught",
                        () -> failsOneCheck(
                                "zoo_of_crashes:WaitsForTheDeadToRead", "a large argument waits for it to be read", 1)),
                dynamicTest(
                        "whoever writes to a dead one is caught",
                        () -> failsOneCheck(
                                "zoo_of_crashes:WritesToTheDead",
                                "it has just been given a call with a large argument",
                                LOOKS))));
    }

    private void doesNotBlameWhoHandsOutAhead() {
        List<String> rules = List.of(
                "future.cancel.pending-true",
                "state.pending.*",
                "state.cancelled.*",
                "shutdown.cancel-futures-cancels-pending");
        Certificate certificate = certify("zoo_of_processes:HandsOutTwentyAhead", rules);

        assertThat(Visit.failed(certificate)).extracting(RuleResult::id).allMatch(CPYTHON_BREAKS::contains);
        assertThat(certificate.rules())
                .filteredOn(result -> result.verdict() == Verdict.PASSED)
                .hasSizeGreaterThan(15);
    }

    /** CPython's own pool waits for the rest of results, so other checks of the rule fail as well. */
    private void failsOneCheck(String factory, String title, int most) {
        CheckResult seen = look(factory, title);
        for (int looks = 1; looks < most && seen.verdict() == Verdict.PASSED; looks++) {
            seen = look(factory, title);
        }
        assertThat(seen.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(seen.message()).contains("f.result() did not return");
    }

    private CheckResult look(String factory, String title) {
        String rule = "process.worker-death-while-sending";
        List<CheckResult> found = certify(factory, rules(rule)).rules().stream()
                .filter(result -> result.id().equals(rule))
                .flatMap(result -> result.checks().stream())
                .filter(check -> check.title().equals(title))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @AfterAll
    void writeLog() throws IOException {
        log.write();
    }

    private Certificate certify(String factory, List<String> rules) {
        return Visit.certify(factory, hosts.start(factory), EDITION, rules, Effort.QUICK);
    }

    private static List<String> rules(String rule) {
        Set<String> chosen = new HashSet<>(Visit.BOOK.prerequisites(rule));
        chosen.removeIf(id -> !id.startsWith("process."));
        chosen.add(rule);
        return new ArrayList<>(chosen);
    }
}
