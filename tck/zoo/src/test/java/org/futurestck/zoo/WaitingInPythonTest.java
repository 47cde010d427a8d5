package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.futurestck.hosts.python.Interpreter;
import org.futurestck.hosts.python.Interpreters;
import org.futurestck.hosts.python.PythonHost;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.wire.HostCommand;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules about waiting that no animal of the JVM can break, and those that bind nobody: their checks see what is odd in Python. */
final class WaitingInPythonTest {

    private static final Map<String, String> SEEN = Map.ofEntries(
            Map.entry("module.same-interface", "is True, but isinstance(executor"),
            Map.entry("wait.named-2-tuple-of-sets", "returned False"),
            Map.entry("wait.default-all-completed", "done=[], not_done=["),
            Map.entry("wait.timeout-none", "done=[], not_done=[f]"),
            Map.entry("wait.any-iterable", "TypeError"),
            Map.entry("wait.empty-input", "ValueError"),
            Map.entry("wait.bad-input", "it returned done=[]"),
            Map.entry("wait.invalid-return-when", "returned "),
            Map.entry("wait.no-count-parameter", "returned "),
            Map.entry("wait.first-completed-may-be-many", "done=[f], not_done=[]"),
            Map.entry("wait.snapshot", "done=[f], not_done=[]"),
            Map.entry("as_completed.timeout-none", "raised TimeoutError"),
            Map.entry("as_completed.after-timeout-exhausted", "raised TimeoutError"),
            Map.entry("as_completed.empty", "raised TimeoutError"),
            Map.entry("as_completed.lazy", "raised TypeError"),
            Map.entry("as_completed.next-blocks", "it raised TimeoutError"),
            Map.entry("as_completed.releases-references", "alive(f) returned True"),
            Map.entry("as_completed.close-removes-waiters", "alive(g) returned True"));

    private Interpreter python = new Interpreter("", "");

    @BeforeEach
    void findPython() {
        python = Interpreters.byDefault().orElse(python);
        assumeTrue(!python.command().isEmpty(), "there is no python3 on the PATH, so nothing was certified");
    }

    @Test
    void whatIsOddIsSeen() {
        Certificate certificate = certify("zoo_of_waiting:Pool", List.copyOf(SEEN.keySet()));

        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.rules()).hasSameSizeAs(SEEN.keySet());
        assertThat(certificate.rules())
                .filteredOn(rule -> rule.verdict() != Verdict.NOT_APPLICABLE)
                .filteredOn(rule -> !isSeen(rule))
                .extracting(rule -> rule.id() + " " + rule.verdict() + ": " + rule.message())
                .isEmpty();
    }

    private static boolean isSeen(RuleResult rule) {
        Verdict verdict = rule.level() == Level.OBSERVED ? Verdict.OBSERVED : Verdict.FAILED;
        return rule.verdict() == verdict && rule.message().contains(SEEN.getOrDefault(rule.id(), "?"));
    }

    @Test
    void aFullQueueThatMakesTheSubmitterRunTheCallIsSeen() {
        Certificate certificate = certify("zoo_of_waiting:FullQueue", List.of("module.async-callables"));

        assertThat(Visit.failed(certificate))
                .singleElement()
                .extracting(RuleResult::message)
                .asString()
                .contains("f.done() returned True");
    }

    private Certificate certify(String factory, List<String> rules) {
        HostCommand command = new HostCommand(
                PythonHost.command(python.command(), factory, Map.of()), Map.of("PYTHONPATH", zoo()), null);
        try (HostStageSource source = HostStageSource.start(command)) {
            CertificationRequest request = CertificationRequest.of(factory, 1).limitedTo(rules);
            return new Certification(Visit.BOOK, Catalogue.load(Visit.BOOK)).certify(request, source, Progress.NONE);
        }
    }

    private static String zoo() {
        try {
            return Path.of(Objects.requireNonNull(Zoo.class.getResource("zoo_of_waiting.py"))
                            .toURI())
                    .getParent()
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
