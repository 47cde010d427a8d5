package org.futurestck.cli.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.futurestck.cli.page.Signs;
import org.futurestck.kit.certificate.Verdict;

/**
 * All rules of a page that have the same verdict.
 *
 * @param verdict the verdict
 * @param cards the rules, those that matter more first
 */
record RuleGroup(Verdict verdict, List<RuleCard> cards) {

    private static final List<Verdict> ORDER = List.of(
            Verdict.FAILED,
            Verdict.ERROR,
            Verdict.INCONCLUSIVE,
            Verdict.DEVIATION,
            Verdict.BLOCKED,
            Verdict.OBSERVED,
            Verdict.NOT_CLAIMED,
            Verdict.NOT_APPLICABLE,
            Verdict.UNTESTABLE,
            Verdict.PASSED);

    RuleGroup {
        cards = List.copyOf(cards);
    }

    /** The groups that are not empty, those that matter more first. */
    static List<RuleGroup> of(List<RuleCard> cards) {
        return ORDER.stream()
                .map(verdict -> new RuleGroup(verdict, with(verdict, cards)))
                .filter(group -> !group.cards().isEmpty())
                .toList();
    }

    private static List<RuleCard> with(Verdict verdict, List<RuleCard> cards) {
        Stream<RuleCard> own = cards.stream().filter(card -> card.verdict() == verdict);
        return switch (verdict) {
            case FAILED -> own.sorted(Comparator.comparing(RuleCard::level)).toList();
            case OBSERVED ->
                own.sorted(Comparator.comparing(card -> card.failed().isEmpty()))
                        .toList();
            default -> own.toList();
        };
    }

    String sign() {
        return Signs.of(verdict);
    }

    /** Whether it is unfolded when the page is opened. */
    boolean open() {
        return switch (verdict) {
            case FAILED, ERROR, INCONCLUSIVE, DEVIATION, BLOCKED -> true;
            case PASSED, OBSERVED, NOT_CLAIMED, NOT_APPLICABLE, UNTESTABLE -> false;
        };
    }

    /** Whether timelines are drawn in it. */
    boolean drawn() {
        return cards.stream()
                .flatMap(card -> card.failed().stream())
                .map(CheckCard::picture)
                .anyMatch(Optional::isPresent);
    }

    /** What the verdict means. */
    String meaning() {
        return switch (verdict) {
            case PASSED -> "Something was observed that could have refuted the rule, and did not.";
            case FAILED -> "The rule was refuted.";
            case DEVIATION -> "The rule was refuted, as a declaration of known deviations says.";
            case BLOCKED -> "A rule that it builds on failed or deviates, so it was not tried.";
            case NOT_CLAIMED -> "The subject does not offer what the rule is about.";
            case NOT_APPLICABLE -> "The rule does not belong to the edition.";
            case UNTESTABLE -> "No check can refute the rule; the rule book says why.";
            case OBSERVED -> "The documents promise nothing, or only permit something; reported, and never failed.";
            case INCONCLUSIVE -> "The machine stalled so long that nothing can be said.";
            case ERROR -> "The kit or the host is at fault; nothing can be said about the subject.";
        };
    }

    /** The name of the verdict as a heading. */
    String title() {
        String name = verdict.id().replace('-', ' ');
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
