package org.futurestck.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.FailurePage;
import org.futurestck.kit.report.ReportLine;
import org.futurestck.kit.report.Summary;
import org.futurestck.kit.report.Words;

/** A certificate as a console shows it: a page for each rule that failed, and the summary. */
public final class TextView {

    private static final int WIDTH = 120;

    private TextView() {}

    static String of(Material material) {
        return lines(material, WIDTH).stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    /**
     * Writes the lines of the view.
     *
     * @param material what to make it of
     * @param width how many characters a line may have
     * @return the lines
     */
    public static List<ReportLine> lines(Material material, int width) {
        Certificate certificate = material.certificate();
        List<ReportLine> lines = new ArrayList<>();
        material.strangeBook().ifPresent(note -> {
            Words.wrap(note, width).forEach(line -> lines.add(new ReportLine(ReportLine.Kind.DOUBTFUL, line)));
            lines.add(new ReportLine(ReportLine.Kind.PLAIN, ""));
        });
        for (RuleResult result : certificate.rules()) {
            if (result.verdict() == Verdict.FAILED) {
                lines.addAll(page(material, result, width));
                lines.add(new ReportLine(ReportLine.Kind.PLAIN, ""));
            }
        }
        lines.addAll(Summary.of(certificate, width));
        return lines;
    }

    private static List<ReportLine> page(Material material, RuleResult result, int width) {
        String repeat = material.repeat(result.id());
        return material.rule(result.id())
                .map(rule -> result.stale()
                        ? FailurePage.ofStale(
                                rule,
                                material.certificate().deviation(result.id()).orElseThrow(),
                                repeat,
                                width)
                        : FailurePage.of(rule, result, repeat, width))
                .orElseGet(() -> FailurePage.unexplained(result, repeat, width));
    }
}
