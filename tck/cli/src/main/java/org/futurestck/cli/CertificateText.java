package org.futurestck.cli;

import java.util.ArrayList;
import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.FailurePage;
import org.futurestck.kit.report.ReportLine;
import org.futurestck.kit.report.Summary;

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
                lines.addAll(FailurePage.of(shelf.rule(result.id()), result, repeat.of(result.id()), screen.width()));
                lines.add(new ReportLine(ReportLine.Kind.PLAIN, ""));
            }
        }
        lines.addAll(Summary.of(certificate, screen.width()));
        screen.print(lines);
    }
}
