package org.futurestck.cli.view;

import java.util.Optional;
import org.futurestck.cli.page.Signs;
import org.futurestck.cli.timeline.Picture;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.SafeText;

/**
 * What a page tells of a check.
 *
 * @param title what it tries
 * @param source where it is written
 * @param verdict its verdict
 * @param message why it did not pass; empty if it did, or if its rule has the same message
 * @param expected what the rule allows; empty unless the check failed
 * @param actual what happened instead; empty unless the check failed
 * @param picture the timeline; empty if there is none, or it is left out
 */
record CheckCard(
        String title,
        String source,
        Verdict verdict,
        String message,
        String expected,
        String actual,
        Optional<Picture> picture) {

    private static final int TITLE = 160;

    /** A check that failed, with its timeline. */
    static CheckCard whole(CheckResult check, Detail detail) {
        Optional<Picture> picture = check.timeline().isEmpty()
                ? Optional.empty()
                : Optional.of(Picture.of(
                        check.timeline(), check.firstIllegal(), detail.rows(), Math.min(detail.longest(), 300)));
        return new CheckCard(
                SafeText.line(check.title(), TITLE),
                SafeText.line(check.source(), TITLE),
                check.verdict(),
                "",
                FailureText.expected(check, detail.longest()),
                FailureText.actual(check, detail.longest()),
                picture);
    }

    /** A check in one line, without what its rule says already. */
    static CheckCard named(CheckResult check, RuleResult rule, Detail detail) {
        boolean told = rule.message().equals(check.message());
        return new CheckCard(
                SafeText.line(check.title(), TITLE),
                SafeText.line(check.source(), TITLE),
                check.verdict(),
                told ? "" : SafeText.line(check.message(), Math.min(detail.longest(), 300)),
                "",
                "",
                Optional.empty());
    }

    String sign() {
        return Signs.of(verdict);
    }
}
