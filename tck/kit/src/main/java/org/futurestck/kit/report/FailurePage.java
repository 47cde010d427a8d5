package org.futurestck.kit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Level;
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
     * Writes the page of a rule; the first of its checks that failed stands for all.
     *
     * @param rule the rule that failed
     * @param result what came of it
     * @param repeat the command that repeats the checks of this rule; it is never broken or cut, and left out if empty
     * @param width how many characters a line may have; less than 60 counts as 60
     * @return at most {@value #LONGEST} lines
     * @throws IllegalArgumentException if none of the checks failed
     */
    public static List<ReportLine> of(Rule rule, RuleResult result, String repeat, int width) {
        List<CheckResult> failed = failed(result);
        if (failed.isEmpty()) {
            throw new IllegalArgumentException("no check of " + result.id() + " failed");
        }
        return of(rule, failed.get(0), others(failed), repeat, width);
    }

    /**
     * Writes the page of a rule whose text nobody has, so that it lacks the sentence, the reason and the advice.
     *
     * @param result what came of the rule
     * @param repeat the command that repeats the checks of this rule; it is never broken or cut, and left out if empty
     * @param width how many characters a line may have; less than 60 counts as 60
     * @return at most {@value #LONGEST} lines
     */
    public static List<ReportLine> unexplained(RuleResult result, String repeat, int width) {
        FailurePage page = new FailurePage(width);
        page.title(result.id(), result.level());
        List<CheckResult> failed = failed(result);
        if (failed.isEmpty()) {
            page.labelled(page.lines, "actual", result.message(), 4);
            page.repeat(page.lines, repeat);
        } else {
            List<ReportLine> advice = new ArrayList<>();
            page.also(advice, others(failed));
            page.repeat(advice, repeat);
            page.write(failed.get(0), LONGEST - advice.size());
            page.lines.addAll(advice);
        }
        return List.copyOf(page.lines);
    }

    private static List<CheckResult> failed(RuleResult result) {
        return result.checks().stream()
                .filter(check -> check.verdict() == Verdict.FAILED)
                .toList();
    }

    private static List<String> others(List<CheckResult> failed) {
        return failed.stream().skip(1).map(CheckResult::title).toList();
    }

    /**
     * Writes the page of one check.
     *
     * @param rule the rule that the check refuted
     * @param check what came of the check
     * @param repeat how to repeat the check; it is never broken or cut, and left out if empty
     * @param width how many characters a line may have; less than 60 counts as 60
     * @return at most {@value #LONGEST} lines
     */
    public static List<ReportLine> of(Rule rule, CheckResult check, String repeat, int width) {
        return of(rule, check, List.of(), repeat, width);
    }

    /**
     * Writes the page of a rule that failed because it is declared as a known deviation, but holds.
     *
     * @param rule the rule
     * @param declared its declaration
     * @param repeat how to repeat the checks of this rule; it is never broken or cut, and left out if empty
     * @param width how many characters a line may have; less than 60 counts as 60
     * @return at most {@value #LONGEST} lines
     */
    public static List<ReportLine> ofStale(Rule rule, DeclaredDeviation declared, String repeat, int width) {
        FailurePage page = new FailurePage(width);
        page.title(rule);
        page.labelled(page.lines, "actual", RuleResult.STALE, 2);
        page.labelled(page.lines, "declared", "in " + declared.declaredIn() + ": " + declared.reason(), 4);
        page.repeat(page.lines, repeat);
        return List.copyOf(page.lines);
    }

    private void title(String id, Level level) {
        lines.add(new ReportLine(ReportLine.Kind.BAD, "FAILED " + id + " (" + level + ")"));
    }

    private void title(Rule rule) {
        title(rule.id(), rule.level());
        SafeText.wrap(Words.plain(rule.sentence()), width - INDENT.length(), 3)
                .forEach(line -> lines.add(ReportLine.plain(INDENT + line)));
    }

    private static List<ReportLine> of(Rule rule, CheckResult check, List<String> others, String repeat, int width) {
        FailurePage page = new FailurePage(width);
        page.title(rule);
        List<ReportLine> advice = page.advice(rule, others, repeat);
        page.write(check, LONGEST - advice.size());
        page.lines.addAll(advice);
        return List.copyOf(page.lines);
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

    private List<ReportLine> advice(Rule rule, List<String> others, String repeat) {
        List<ReportLine> advice = new ArrayList<>();
        also(advice, others);
        labelled(advice, "why", Words.plain(rule.why()), 3);
        labelled(advice, "look at", Words.plain(rule.lookAt()), 3);
        repeat(advice, repeat);
        return advice;
    }

    private void also(List<ReportLine> to, List<String> others) {
        if (!others.isEmpty()) {
            labelled(to, "also", String.join("; ", others), 1);
        }
    }

    private void repeat(List<ReportLine> to, String repeat) {
        if (!repeat.isEmpty()) {
            to.add(ReportLine.plain(label("repeat") + repeat));
        }
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
