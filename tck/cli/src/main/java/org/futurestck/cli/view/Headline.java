package org.futurestck.cli.view;

import java.util.ArrayList;
import java.util.List;
import org.futurestck.cli.page.Signs;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.VerdictWords;
import org.futurestck.kit.rulebook.Level;

/** The verdict on a run in a few words. Immutable. */
final class Headline {

    private final Certificate certificate;

    Headline(Certificate certificate) {
        this.certificate = certificate;
    }

    String style() {
        return certificate.verdict().id();
    }

    String sign() {
        return Signs.of(certificate.verdict());
    }

    String title() {
        return switch (certificate.verdict()) {
            case CONFORMS -> VerdictWords.inPart(certificate) ? "Conforms in part" : "Conforms";
            case DOES_NOT_CONFORM -> "Does not conform";
            case UNTRUSTED -> "Cannot be trusted";
        };
    }

    /** What stands behind the name of the subject. */
    String sentence() {
        return VerdictWords.sentence(certificate);
    }

    /** Why the verdict is what it is, in sentences. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (certificate.verdict() != Conformity.UNTRUSTED) {
            reason(reasons, failed(Level.MUST), "rule that must hold failed", "rules that must hold failed");
            reason(
                    reasons,
                    certificate.rules().stream().filter(RuleResult::stale).count(),
                    "rule holds, though it is declared as a deviation",
                    "rules hold, though they are declared as deviations");
            reason(reasons, failed(Level.SHOULD), "rule that should hold failed", "rules that should hold failed");
            reason(reasons, count(Verdict.DEVIATION), "declared deviation", "declared deviations");
            reason(
                    reasons,
                    count(Verdict.BLOCKED),
                    "rule was not tried because of others",
                    "rules were not tried because of others");
            reason(reasons, count(Verdict.PASSED), "rule passed", "rules passed");
        }
        return reasons;
    }

    private long failed(Level level) {
        return certificate.rules().stream()
                .filter(rule -> rule.verdict() == Verdict.FAILED && rule.level() == level && !rule.stale())
                .count();
    }

    private long count(Verdict verdict) {
        return certificate.counts().getOrDefault(verdict, 0);
    }

    private static void reason(List<String> reasons, long count, String one, String many) {
        if (count > 0) {
            reasons.add(count + " " + (count == 1 ? one : many));
        }
    }
}
