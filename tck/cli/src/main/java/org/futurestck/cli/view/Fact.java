package org.futurestck.cli.view;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Power;
import org.futurestck.kit.report.SafeText;
import org.futurestck.kit.report.VerdictWords;

/**
 * Something about a run.
 *
 * @param name what it is
 * @param value how it was, harmless and of bounded length
 */
record Fact(String name, String value) {

    private static final int LONGEST = 300;
    private static final int WORD = 24;

    private static Fact of(String name, String value) {
        return new Fact(name, SafeText.line(value, LONGEST));
    }

    /** Whether it needs more room than others. */
    boolean broad() {
        return value.length() > WORD;
    }

    /** What a run was about, and how it was made. */
    static List<Fact> of(Certificate certificate) {
        Certificate.CertifiedSubject subject = certificate.subject();
        List<Fact> facts = new ArrayList<>();
        String name = subject.id().endsWith(subject.name()) ? "" : ", which calls itself " + subject.name();
        facts.add(of("Subject", subject.id() + name));
        facts.add(of("Version", subject.version()));
        facts.add(of("Host", subject.host() + ", " + subject.platform()));
        facts.add(of(
                "Offers",
                subject.offers().isEmpty()
                        ? "nothing more than every subject does"
                        : String.join(", ", subject.offers())));
        if (!subject.lacks().isEmpty()) {
            facts.add(of("Lacks", VerdictWords.lacks(certificate) + ", as it declares: never asked for"));
        }
        if (!subject.claimed().isEmpty()) {
            facts.add(of("Claimed by the user", String.join(", ", subject.claimed())));
        }
        facts.add(of("Edition", certificate.edition() + " of " + certificate.profile()));
        facts.add(of(
                "Rule book",
                certificate.rulebook().version() + ", "
                        + certificate.rulebook().digest().substring(0, 12)));
        if (!certificate.selection().isEmpty()) {
            facts.add(of("Selected rules", String.join(" ", certificate.selection())));
        }
        facts.add(of("Seed", String.valueOf(certificate.seed())));
        facts.add(of("Effort", certificate.effort()));
        facts.addAll(power(certificate.power()));
        facts.add(of(
                "Run",
                certificate.started().truncatedTo(ChronoUnit.SECONDS) + ", " + certificate.checksRun() + " checks in "
                        + String.format(Locale.ROOT, "%.1f s", certificate.millis() / 1e3)));
        facts.add(of("Kit", certificate.kit()));
        return facts;
    }

    private static List<Fact> power(Power power) {
        List<Fact> facts = new ArrayList<>();
        if (power.sequences() > 0) {
            facts.add(of("Sequences", power.sequences() + " of operations on one future, without choice"));
        }
        if (power.rounds() > 0) {
            facts.add(of(
                    "Races",
                    power.rounds() + " rounds of " + power.programs() + " programs, threads met in " + power.met()));
        }
        if (power.oneIn() > 1) {
            facts.add(of("Power", "what goes wrong in one of " + power.oneIn() + " meetings is seen with 95 %"));
        }
        return facts;
    }
}
