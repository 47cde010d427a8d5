package org.futurestck.cli.matrix;

import java.util.Optional;
import java.util.function.Function;
import org.futurestck.cli.page.Signs;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule with a subject.
 *
 * @param result what its certificate says; empty if it does not have the rule
 */
record Cell(Optional<RuleResult> result) {

    /** The word for the verdict. */
    String word() {
        return result.map(told -> told.verdict().id()).orElse("absent");
    }

    /** The same as it is to be read: a rule that passed by a part of its checks does not look like one that passed by all. */
    String told() {
        boolean part = result.filter(rule -> !rule.reservation().isEmpty()).isPresent();
        return part ? word() + " in part" : word();
    }

    /** The sign that stands before the word. */
    String sign() {
        return result.map(told -> Signs.of(told.verdict())).orElse("\u2026");
    }

    /** Why it did not pass, or passed by a part of its checks alone, on one line; empty if it passed by all. */
    String message(int longest) {
        return result.map(told -> SafeText.line(told.told(), longest)).orElse("");
    }

    /** What was expected of the first check that failed, on one line; empty if none did. */
    String expected(int longest) {
        return ofFailed(CheckResult::expected, longest);
    }

    /** What happened in it instead, on one line; empty if none did. */
    String actual(int longest) {
        return ofFailed(CheckResult::actual, longest);
    }

    private String ofFailed(Function<CheckResult, @Nullable String> part, int longest) {
        return result.stream()
                .flatMap(told -> told.checks().stream())
                .filter(check -> check.verdict() == Verdict.FAILED)
                .findFirst()
                .map(part)
                .map(text -> SafeText.line(text, longest))
                .orElse("");
    }
}
