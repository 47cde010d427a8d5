package org.futurestck.subjects;

import java.util.Arrays;
import java.util.List;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.spi.Subject;

/** What a few rules say of a subject in this JVM, with or without what is declared of it. */
final class Verdicts {

    private static final RuleBook BOOK = RuleBook.load();
    private static final Certification CERTIFICATION = new Certification(BOOK, Catalogue.load(BOOK));

    private final Certificate certificate;

    private Verdicts(Certificate certificate) {
        this.certificate = certificate;
    }

    /** Forgets what is declared. */
    static Verdicts undeclared(Subject subject, String... rules) {
        return of(subject, Declarations.NONE, rules);
    }

    static Verdicts declared(Subject subject, String... rules) {
        return of(subject, new Declarations(List.of(), SubjectDeclarations.all()), rules);
    }

    private static Verdicts of(Subject subject, Declarations declarations, String... rules) {
        CertificationRequest defaults = CertificationRequest.of(subject.name(), 1);
        CertificationRequest request = new CertificationRequest(
                subject.name(),
                null,
                Arrays.asList(rules),
                1,
                2,
                defaults.patience(),
                defaults.claims(),
                declarations,
                Effort.QUICK);
        try (LocalStageSource source = new LocalStageSource(subject)) {
            return new Verdicts(CERTIFICATION.certify(request, source, Progress.NONE));
        }
    }

    Certificate certificate() {
        return certificate;
    }

    /** The verdict and what explains it. */
    String of(String rule) {
        RuleResult result = certificate.rules().stream()
                .filter(each -> each.id().equals(rule))
                .findFirst()
                .orElseThrow();
        return result.verdict() + ": " + result.message();
    }
}
