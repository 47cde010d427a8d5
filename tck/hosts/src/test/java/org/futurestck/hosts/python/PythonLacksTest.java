package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.wire.HostCommand;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A factory in Python says what it cannot express, as a subject of the JVM does. */
class PythonLacksTest {

    @BeforeAll
    static void interpretersAreNeeded() {
        Pythons.assumeThereAreSome();
    }

    @Test
    void everyLackThatTheKitKnowsCanBeDeclared() throws Exception {
        for (Interpreter python : Pythons.oldestAndNewest()) {
            assertThat(lacks(python, "hard_pools:Plain"))
                    .containsExactly(
                            "without-cancel",
                            "without-running",
                            "without-callbacks",
                            "without-map",
                            "without-default-workers");
            assertThat(lacks(python, "hard_pools:unlimited")).containsExactly("without-max-workers");
            assertThat(lacks(python, "concurrent.futures:ThreadPoolExecutor")).isEmpty();
        }
        assertThat(Arrays.stream(Capability.values()).filter(Capability::lack)).hasSize(6);
    }

    @Test
    void whatIsLackingIsNotAskedFor() throws Exception {
        Certificate certificate = certify(
                "future.cancel.pending-true",
                "future.running",
                "callback.called-with-future",
                "map.order",
                "thread.default-workers-at-least-5",
                "future.result.value",
                "thread.max-workers-bound");
        assertThat(certificate.subject().lacks())
                .containsExactly("callbacks", "cancel", "default-workers", "map", "running");
        assertThat(certificate.rules())
                .extracting(rule -> rule.id() + " " + rule.verdict())
                .containsExactlyInAnyOrder(
                        "future.cancel.pending-true not-claimed",
                        "future.running not-claimed",
                        "callback.called-with-future not-claimed",
                        "map.order not-claimed",
                        "thread.default-workers-at-least-5 not-claimed",
                        "future.result.value passed",
                        "thread.max-workers-bound passed");
        assertThat(certificate.rules())
                .filteredOn(rule -> rule.verdict().toString().equals("not-claimed"))
                .flatExtracting(rule -> rule.checks())
                .extracting(CheckResult::message)
                .contains(
                        "the subject does not offer cancel",
                        "the subject does not offer running",
                        "the subject does not offer callbacks",
                        "the subject does not offer map",
                        "the subject does not offer default-workers");
    }

    private static Certificate certify(String... rules) throws Exception {
        List<String> command = PythonHost.command(Pythons.newest().command(), "hard_pools:Plain", Map.of());
        Map<String, String> environment =
                Map.of("PYTHONPATH", Modules.directory().toString());
        RuleBook book = RuleBook.load();
        try (HostStageSource source = HostStageSource.start(new HostCommand(command, environment, null))) {
            CertificationRequest request = CertificationRequest.of("python:hard_pools:Plain", 1)
                    .trying(Effort.QUICK)
                    .limitedTo(List.of(rules));
            return new Certification(book, Catalogue.load(book)).certify(request, source, Progress.NONE);
        }
    }

    private static List<String> lacks(Interpreter python, String factory) throws Exception {
        try (HostDriver host = HostDriver.start(python, factory, Modules.directory())) {
            host.hello();
            return host.capabilities().stream()
                    .filter(capability -> capability.startsWith(Capability.LACK))
                    .toList();
        }
    }
}
