package org.futurestck.cli.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.futurestck.kit.report.ReportLine;
import org.futurestck.kit.report.SafeText;

/** A comparison as a console shows it. */
public final class DiffText {

    private static final int WIDTH = 120;
    private static final int LABEL = 14;
    private static final String ARROW = " -> ";

    private DiffText() {}

    static String of(CertificateDiff diff) {
        return lines(diff, WIDTH).stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    /**
     * Writes the lines of the view.
     *
     * @param diff what to show
     * @param width how many characters a line may have, at least 60
     * @return the lines
     */
    public static List<ReportLine> lines(CertificateDiff diff, int width) {
        List<ReportLine> lines = new ArrayList<>();
        if (!diff.circumstances().isEmpty()) {
            lines.add(new ReportLine(ReportLine.Kind.TITLE, "The runs differ in"));
            for (Circumstance circumstance : diff.circumstances()) {
                String label = "  " + circumstance.what()
                        + " ".repeat(LABEL - circumstance.what().length());
                int room = (width - label.length() - ARROW.length()) / 2;
                lines.add(plain(label
                        + SafeText.line(circumstance.before(), room)
                        + ARROW
                        + SafeText.line(circumstance.after(), room)));
            }
            lines.add(plain(""));
        }
        diff.changes().forEach((kind, changes) -> {
            lines.add(new ReportLine(ReportLine.Kind.TITLE, changes.size() + " " + kind));
            changes.forEach(change -> lines.add(line(change, width)));
            lines.add(plain(""));
        });
        diff.untrusted()
                .forEach(problem -> lines.add(new ReportLine(ReportLine.Kind.DOUBTFUL, SafeText.line(problem, width))));
        lines.add(new ReportLine(conclusion(diff), diff.conclusion()));
        return lines;
    }

    private static ReportLine line(Change change, int width) {
        String text = "  " + SafeText.line(change.rule() + " (" + change.level() + ") " + change.told(), width - 2);
        return change.kind().worse() ? new ReportLine(ReportLine.Kind.BAD, text) : plain(text);
    }

    private static ReportLine plain(String text) {
        return new ReportLine(ReportLine.Kind.PLAIN, text);
    }

    private static ReportLine.Kind conclusion(CertificateDiff diff) {
        if (!diff.trusted()) {
            return ReportLine.Kind.DOUBTFUL;
        }
        return diff.worse() ? ReportLine.Kind.BAD : ReportLine.Kind.GOOD;
    }
}
