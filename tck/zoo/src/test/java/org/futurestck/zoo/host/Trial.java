package org.futurestck.zoo.host;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.futurestck.hosts.jvm.HostInThisJvm;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.wire.HostLauncher;
import org.futurestck.kit.wire.HostStageSource;

/**
 * How a sound subject in a faulty host is certified.
 *
 * @param greeting how long the host may take to say hello, and at most to end a check
 * @param patience how much of its usual patience the kit has
 */
record Trial(Duration greeting, double patience) {

    /** The kit does as always. */
    static final Trial USUAL = new Trial(HostStageSource.PATIENCE, 1);

    /** Silence does not cost the build ten seconds each time. */
    static final Trial BRIEF = new Trial(Duration.ofMillis(500), 0.05);

    /** A host that has closed a stream may take two seconds to end. */
    static final Trial LONGER = new Trial(Duration.ofSeconds(5), 0.4);

    private static final RuleBook BOOK = RuleBook.load();
    private static final Catalogue CATALOGUE = Catalogue.load(BOOK);
    private static final long SEED = 1;

    /** Each has one check without races, and neither builds on the other. */
    static final List<String> TWO_RULES = List.of("exc.invalid-state", "producer.srnc.false-when-cancelled");

    static final List<String> ONE_RULE = TWO_RULES.subList(0, 1);

    /** In its checks a thread waits for what another one does. */
    static final List<String> WAITING = List.of("producer.set-wakes-waiters");

    /** Hosts in this JVM that have the fault after some requests. */
    static HostLauncher inThisJvm(Fault fault, int after) {
        return mark -> PipedProcess.start((requests, answers, errors) -> {
            Process behind = PipedProcess.start(Trial::sound);
            return new FaultyHost(fault, after, behind).serve(requests, answers, errors);
        });
    }

    static int sound(InputStream requests, OutputStream answers, OutputStream errors) {
        return HostInThisJvm.serve(new Sound(), requests, answers);
    }

    /** One check at a time, because hosts in one JVM share what they see of its threads. */
    Certificate certify(HostLauncher hosts, List<String> rules) {
        try (HostStageSource source = HostStageSource.start(hosts, greeting)) {
            CertificationRequest request =
                    new CertificationRequest("faulty", null, rules, SEED, 1, patience).trying(Effort.QUICK);
            return new Certification(BOOK, CATALOGUE).certify(request, source, Progress.NONE);
        }
    }

    /** All that a run has to say. */
    static String told(Certificate certificate) {
        return certificate.rules().stream()
                .map(rule -> rule.id() + " " + rule.verdict() + ": " + rule.message())
                .collect(Collectors.joining("\n"));
    }
}
