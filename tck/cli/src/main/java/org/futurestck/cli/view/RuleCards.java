package org.futurestck.cli.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.futurestck.cli.page.Prose;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.SafeText;

/** Makes the cards of all rules of a certificate. */
final class RuleCards {

    private static final Prose PROSE = Prose.unlinked();
    private static final int BLOCKED = 50;

    private final Material material;
    private final Detail detail;
    private final Set<String> ids;
    private final Map<String, List<String>> blocks = new LinkedHashMap<>();

    RuleCards(Material material, Detail detail) {
        this.material = material;
        this.detail = detail;
        Certificate certificate = material.certificate();
        ids = certificate.rules().stream().map(RuleResult::id).collect(Collectors.toSet());
        certificate.rules().stream()
                .filter(rule -> rule.verdict() == Verdict.BLOCKED)
                .forEach(rule -> parts(rule.message()).stream()
                        .map(TextPart::rule)
                        .filter(id -> !id.isEmpty())
                        .forEach(id -> blocks.computeIfAbsent(id, any -> new ArrayList<>())
                                .add(rule.id())));
    }

    /** The cards in the order of the certificate. */
    List<RuleCard> all() {
        return material.certificate().rules().stream()
                .limit(detail.rules())
                .map(this::card)
                .toList();
    }

    /** Any text as a harmless sentence, taken apart where it names rules. */
    List<TextPart> parts(String text) {
        return TextPart.of(SafeText.line(text, detail.longest()), ids);
    }

    private RuleCard card(RuleResult rule) {
        List<CheckResult> failed = FailureText.failed(rule).stream()
                .filter(check -> rule.verdict() != Verdict.ERROR)
                .limit(detail.drawn())
                .toList();
        String chapter = rule.id().substring(0, rule.id().indexOf('.'));
        return new RuleCard(
                SafeText.line(rule.id(), detail.longest()),
                rule.level(),
                rule.verdict(),
                SafeText.line(chapter, detail.longest()),
                SafeText.line(material.chapter(chapter), detail.longest()),
                explanation(rule),
                failed.isEmpty() || rule.verdict() != Verdict.FAILED ? parts(rule.told()) : List.of(),
                material.certificate().deviation(rule.id()).map(declared -> DeclaredCard.of(declared, detail)),
                failed.stream().map(check -> CheckCard.whole(check, detail)).toList(),
                others(rule, failed),
                repeat(rule),
                blocks.getOrDefault(rule.id(), List.of()).stream()
                        .limit(BLOCKED)
                        .toList());
    }

    /** What was not tried because of another rule tells nothing but that, check by check. */
    private List<CheckCard> others(RuleResult rule, List<CheckResult> told) {
        return rule.checks().stream()
                .filter(check -> rule.verdict() != Verdict.BLOCKED && !told.contains(check))
                .limit(detail.named())
                .map(check -> CheckCard.named(check, rule, detail))
                .toList();
    }

    private Optional<RuleCard.Explanation> explanation(RuleResult result) {
        return material.rule(result.id())
                .map(rule -> new RuleCard.Explanation(
                        PROSE.inline(rule.sentence()), PROSE.inline(rule.why()), PROSE.inline(rule.lookAt())));
    }

    private String repeat(RuleResult rule) {
        boolean tried =
                switch (rule.verdict()) {
                    case FAILED, DEVIATION, ERROR, INCONCLUSIVE -> true;
                    case OBSERVED -> !FailureText.failed(rule).isEmpty();
                    case PASSED, BLOCKED, NOT_CLAIMED, NOT_APPLICABLE, UNTESTABLE -> false;
                };
        String command = tried ? material.repeat(rule.id()) : "";
        return command.length() <= detail.longestCommand() ? command : "";
    }
}
