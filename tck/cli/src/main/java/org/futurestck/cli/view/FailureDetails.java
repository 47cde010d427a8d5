package org.futurestck.cli.view;

import java.util.List;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.report.Words;

/** The folded part of a Markdown summary about one rule that failed. */
final class FailureDetails {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_COMMAND = 4_000;

    private FailureDetails() {}

    /** The texts of the rule book are Markdown already, and not a subject's; those of the certificate may hold anything. */
    static String of(Material material, RuleResult result) {
        StringBuilder text = new StringBuilder();
        text.append("<details>\n<summary>").append(Markdown.code(result.id(), LONGEST));
        text.append(" (").append(result.level()).append(")</summary>\n\n");
        material.rule(result.id())
                .ifPresent(rule -> text.append(Words.plain(rule.sentence())).append("\n\n"));
        List<CheckResult> failed = FailureText.failed(result);
        failed.stream().limit(FailureText.CHECKS).forEach(check -> text.append(check(check)));
        if (failed.size() > FailureText.CHECKS) {
            text.append("Of its checks, ")
                    .append(failed.size() - FailureText.CHECKS)
                    .append(" more failed.\n\n");
        }
        material.certificate().deviation(result.id()).ifPresent(declared -> text.append("- **Declared** in ")
                .append(Markdown.code(declared.declaredIn(), LONGEST))
                .append(": ")
                .append(Markdown.code(declared.reason(), LONGEST))
                .append("\n- **Actual** ")
                .append(Markdown.code(result.message(), LONGEST))
                .append("\n\n"));
        material.rule(result.id()).ifPresent(rule -> text.append("**Why**: ")
                .append(Words.plain(rule.why()))
                .append("\n\n**Look at**: ")
                .append(Words.plain(rule.lookAt()))
                .append("\n\n"));
        String repeat = material.repeat(result.id());
        // A command that is cut does something else, so one that is too long is left to the certificate.
        if (!repeat.isEmpty() && repeat.length() <= LONGEST_COMMAND) {
            text.append("Repeat it with\n\n")
                    .append(Markdown.block(List.of(repeat)))
                    .append("\n");
        }
        return text.append("</details>\n\n").toString();
    }

    private static String check(CheckResult check) {
        String text = "- **Check** " + Markdown.code(check.title() + " (" + check.source() + ")", LONGEST)
                + "\n- **Expected** " + Markdown.code(FailureText.expected(check, LONGEST), LONGEST) + "\n- **Actual** "
                + Markdown.code(FailureText.actual(check, LONGEST), LONGEST) + "\n\n";
        return check.timeline().isEmpty() ? text : text + Markdown.block(FailureText.timeline(check)) + "\n";
    }
}
