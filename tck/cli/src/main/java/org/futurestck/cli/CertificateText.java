package org.futurestck.cli;

import java.util.ArrayList;
import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.FailurePage;
import org.futurestck.kit.report.ReportLine;
import org.futurestck.kit.report.Summary;
import org.futurestck.kit.rulebook.Rule;

/** Prints a certificate: a page for each rule that failed, and the summary. */
final class CertificateText {

    private final Shelf shelf;
    private final RepeatCommand repeat;
    private final Screen screen;

    CertificateText(Shelf shelf, RepeatCommand repeat, Screen screen) {
        this.shelf = shelf;
        this.repeat = repeat;
        this.screen = screen;
    }

    void print(Certificate certificate) {
        List<ReportLine> lines = new ArrayList<>();
        for (RuleResult result : certificate.rules()) {
            if (result.verdict() == Verdict.FAILED) {
                lines.addAll(page(certificate, result));
                lines.add(new ReportLine(ReportLine.Kind.PLAIN, ""));
            }
        }
        lines.addAll(Summary.of(certificate, screen.width()));
        screen.print(lines);
    }

    private List<ReportLine> page(Certificate certificate, RuleResult result) {
        Rule rule = shelf.rule(result.id());
        String again = repeat.of(result.id());
        return result.stale()
                ? FailurePage.ofStale(rule, certificate.deviation(result.id()).orElseThrow(), again, screen.width())
                : FailurePage.of(rule, result, again, screen.width());
    }
}
