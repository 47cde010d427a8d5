package org.futurestck.cli.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;

/** The folded parts of a Markdown summary about rules, and checks of rules, that nobody passed or failed. */
final class NotTried {

    private static final List<Verdict> VERDICTS =
            List.of(Verdict.BLOCKED, Verdict.NOT_CLAIMED, Verdict.NOT_APPLICABLE, Verdict.UNTESTABLE);
    private static final int REASON = 300;

    private final Certificate certificate;

    NotTried(Certificate certificate) {
        this.certificate = certificate;
    }

    List<String> sections() {
        List<String> sections = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        StringBuilder reasons = new StringBuilder();
        for (Verdict verdict : VERDICTS) {
            List<RuleResult> rules = with(verdict);
            if (!rules.isEmpty()) {
                counts.add(rules.size() + " " + verdict);
                reasons.append(reasons(verdict, rules));
            }
        }
        if (!counts.isEmpty()) {
            sections.add(folded("Not tried: " + String.join(", ", counts), reasons.toString()));
        }
        List<RuleResult> partly = with(Verdict.PASSED).stream()
                .filter(rule -> !rule.reservation().isEmpty())
                .toList();
        if (!partly.isEmpty()) {
            sections.add(folded("Passed, but some of their checks were not claimed: " + partly.size(), each(partly)));
        }
        List<RuleResult> differing = with(Verdict.OBSERVED).stream()
                .filter(rule -> !FailureText.failed(rule).isEmpty())
                .toList();
        if (!differing.isEmpty()) {
            sections.add(folded("Observed, and nobody's fault: " + differing.size(), each(differing)));
        }
        return sections;
    }

    private static String each(List<RuleResult> rules) {
        return rules.stream()
                .map(rule -> "- `" + rule.id() + "`: " + Markdown.code(rule.told(), REASON) + "\n")
                .collect(Collectors.joining());
    }

    private List<RuleResult> with(Verdict verdict) {
        return certificate.rules().stream()
                .filter(rule -> rule.verdict() == verdict)
                .toList();
    }

    /** One entry for all rules that have the same reason. */
    private static String reasons(Verdict verdict, List<RuleResult> rules) {
        Map<String, List<RuleResult>> byReason = rules.stream()
                .collect(Collectors.groupingBy(RuleResult::message, LinkedHashMap::new, Collectors.toList()));
        StringBuilder lines = new StringBuilder();
        byReason.forEach((reason, same) -> lines.append("- ")
                .append(verdict)
                .append(", ")
                .append(Markdown.code(reason, REASON))
                .append(": ")
                .append(same.stream().map(rule -> "`" + rule.id() + "`").collect(Collectors.joining(", ")))
                .append("\n"));
        return lines.toString();
    }

    private static String folded(String title, String lines) {
        return "<details>\n<summary>" + title + "</summary>\n\n" + lines + "\n</details>\n\n";
    }
}
