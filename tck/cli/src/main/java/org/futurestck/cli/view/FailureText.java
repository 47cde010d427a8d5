package org.futurestck.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.ReportLine;
import org.futurestck.kit.report.SafeText;
import org.futurestck.kit.report.TimelineView;
import org.futurestck.kit.report.Words;

/** All that there is to say about a rule that was refuted, as plain text of bounded length. */
final class FailureText {

    /** How many checks are told with their timelines; the others are named. */
    static final int CHECKS = 3;

    /** How many lines a timeline may have. */
    static final int ROWS = 60;

    /** How many characters a line of a timeline may have. */
    static final int WIDTH = 160;

    private static final int LONGEST = 2_000;
    private static final int LABEL = 10;

    private final List<String> lines = new ArrayList<>();

    private FailureText() {}

    /** Tells about a rule one of whose checks failed, or whose declaration has to go. */
    static String of(Material material, RuleResult result) {
        FailureText text = new FailureText();
        material.rule(result.id()).ifPresent(rule -> text.add(Words.plain(rule.sentence())));
        List<CheckResult> failed = failed(result);
        if (failed.isEmpty()) {
            text.lines.add("");
            text.labelled("actual", result.message());
        }
        failed.stream().limit(CHECKS).forEach(text::check);
        failed.stream().skip(CHECKS).limit(20).forEach(check -> text.labelled("also", check.title()));
        material.certificate()
                .deviation(result.id())
                .ifPresent(declared ->
                        text.labelled("declared", "in " + declared.declaredIn() + ": " + declared.reason()));
        text.lines.add("");
        material.rule(result.id()).ifPresent(rule -> {
            text.labelled("why", Words.plain(rule.why()));
            text.labelled("look at", Words.plain(rule.lookAt()));
        });
        material.strangeBook().ifPresent(text::add);
        if (!material.repeat(result.id()).isEmpty()) {
            // As it is: a command that is cut does something else.
            text.lines.add("repeat    " + material.repeat(result.id()));
        }
        return String.join("\n", text.lines) + "\n";
    }

    static List<CheckResult> failed(RuleResult result) {
        return result.checks().stream()
                .filter(check -> check.verdict() == Verdict.FAILED)
                .toList();
    }

    /** What was expected of a check, on one line. */
    static String expected(CheckResult check, int longest) {
        return SafeText.line(Optional.ofNullable(check.expected()).orElse(check.message()), longest);
    }

    /** What happened in a check instead, on one line. */
    static String actual(CheckResult check, int longest) {
        return SafeText.line(Optional.ofNullable(check.actual()).orElse(check.message()), longest);
    }

    /** The timeline of a check. */
    static List<String> timeline(CheckResult check) {
        return TimelineView.of(check.timeline(), check.firstIllegal(), ROWS, WIDTH).stream()
                .map(ReportLine::text)
                .toList();
    }

    private void check(CheckResult check) {
        lines.add("");
        labelled("check", check.title() + " (" + check.source() + ")");
        labelled("expected", expected(check, LONGEST));
        labelled("actual", actual(check, LONGEST));
        if (!check.timeline().isEmpty()) {
            lines.add("timeline");
            lines.addAll(timeline(check));
        }
    }

    private void labelled(String label, String text) {
        lines.add(label + " ".repeat(LABEL - label.length()) + SafeText.line(text, LONGEST));
    }

    private void add(String text) {
        lines.add(SafeText.line(text, LONGEST));
    }
}
