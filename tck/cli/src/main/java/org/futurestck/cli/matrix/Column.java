package org.futurestck.cli.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.futurestck.cli.page.Signs;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.SafeText;
import org.futurestck.kit.report.VerdictWords;

/** A subject, as its certificate describes it, in harmless texts of bounded length. Immutable. */
final class Column {

    private static final int LONGEST = 120;

    private final Certificate certificate;
    private final Map<String, RuleResult> results;

    Column(Certificate certificate) {
        this.certificate = certificate;
        this.results = certificate.rules().stream().collect(Collectors.toMap(RuleResult::id, Function.identity()));
    }

    Cell cell(String rule) {
        return new Cell(Optional.ofNullable(results.get(rule)));
    }

    String subject() {
        return SafeText.line(certificate.subject().id(), LONGEST);
    }

    String version() {
        return SafeText.line(certificate.subject().version(), LONGEST);
    }

    String host() {
        return SafeText.line(
                certificate.subject().host() + ", " + certificate.subject().platform(), LONGEST);
    }

    String edition() {
        return certificate.edition() + " of " + certificate.profile();
    }

    /** The rules the run was limited to; empty if it was not. */
    String selection() {
        return SafeText.line(String.join(" ", certificate.selection()), LONGEST);
    }

    String style() {
        return certificate.verdict().id();
    }

    /** In the words of the other reports, so that a part looks like the whole in none. */
    String verdict() {
        return certificate.verdict().id().replace('-', ' ')
                + (VerdictWords.inPart(certificate) ? " in part" : "")
                + VerdictWords.without(certificate);
    }

    String sign() {
        return Signs.of(certificate.verdict());
    }

    int count(Verdict verdict) {
        return certificate.counts().getOrDefault(verdict, 0);
    }

    List<RuleResult> rules() {
        return certificate.rules();
    }

    String digest() {
        return certificate.rulebook().digest();
    }

    boolean trusted() {
        return certificate.verdict() != Conformity.UNTRUSTED;
    }

    /** Why the run cannot be trusted, in one line. */
    String problem() {
        return SafeText.line(certificate.problems().get(0), 2 * LONGEST);
    }
}
