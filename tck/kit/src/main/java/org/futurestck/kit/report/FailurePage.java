package org.futurestck.kit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Rule;

/** Explains the failure of a rule on one page: what the rule says, what happened instead, and how to go on from here. */
public final class FailurePage {

    /** How many lines a page has at most. */
    public static final int LONGEST = 25;

    private static final int NARROWEST = 60;
    private static final String INDENT = "  ";
    private static final int LABEL = 11;

    private final List<ReportLine> lines = new ArrayList<>();
    private final int width;

    private FailurePage(int width) {
        this.width = Math.max(width, NARROWEST);
    }

    /**
     * Writes the page.
     *
     * @param rule the rule that failed
     * @param result what came of it
     * @param repeat the command that repeats the checks of this rule; it is never broken or cut
     * @param width how many characters a line may have; less than 60 counts as 60
     * @return at most {@value #LONGEST} lines
     */
    public static List<ReportLine> of(Rule rule, RuleResult result, String repeat, int width) {
        FailurePage page = new FailurePage(width);
        page.write(rule, result, repeat);
        return List.copyOf(page.lines);
    }

    private void write(Rule rule, RuleResult result, String repeat) {
        String title = (result.verdict() + " " + result.id()).replaceFirst("^failed", "FAILED");
        lines.add(new ReportLine(ReportLine.Kind.BAD, title + " (" + rule.level() + ")"));
        SafeText.wrap(Words.plain(rule.sentence()), width - INDENT.length(), 3)
                .forEach(line -> lines.add(ReportLine.plain(INDENT + line)));
        Optional<CheckResult> failed = result.checks().stream()
                .filter(check -> check.verdict() == Verdict.FAILED)
                .findFirst();
        List<ReportLine> advice = advice(rule, result, repeat);
        if (failed.isPresent()) {
            write(failed.get(), LONGEST - advice.size());
        } else {
            labelled(lines, "message", result.message(), 3);
        }
        lines.addAll(advice);
    }

    private void write(CheckResult check, int untilLine) {
        labelled(lines, "check", check.title() + " (" + check.source() + ")", 1);
        labelled(lines, "expected", Optional.ofNullable(check.expected()).orElse(check.message()), 2);
        labelled(lines, "actual", Optional.ofNullable(check.actual()).orElse(check.message()), 4);
        int rows = untilLine - lines.size() - 1;
        if (!check.timeline().isEmpty() && rows >= TimelineView.LEAST) {
            lines.add(ReportLine.plain(INDENT + "timeline"));
            lines.addAll(TimelineView.of(check.timeline(), check.firstIllegal(), rows, width));
        }
    }

    private List<ReportLine> advice(Rule rule, RuleResult result, String repeat) {
        List<ReportLine> advice = new ArrayList<>();
        List<String> failed = result.checks().stream()
                .filter(check -> check.verdict() == Verdict.FAILED)
                .map(CheckResult::title)
                .toList();
        if (failed.size() > 1) {
            labelled(advice, "also", String.join("; ", failed.subList(1, failed.size())), 1);
        }
        labelled(advice, "why", Words.plain(rule.why()), 3);
        labelled(advice, "look at", Words.plain(rule.lookAt()), 3);
        advice.add(ReportLine.plain(label("repeat") + repeat));
        return advice;
    }

    private void labelled(List<ReportLine> to, String label, String text, int most) {
        String lead = label(label);
        for (String line : SafeText.wrap(text, width - lead.length(), most)) {
            to.add(ReportLine.plain((lead + line).stripTrailing()));
            lead = " ".repeat(lead.length());
        }
    }

    private static String label(String label) {
        return INDENT + label + " ".repeat(LABEL - label.length() - 1);
    }
}
