package org.futurestck.cli.view;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.futurestck.cli.page.Signs;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Level;

/**
 * What a page tells of a rule.
 *
 * @param id its id, which is its anchor too
 * @param level how binding it is
 * @param verdict its verdict
 * @param chapter the first part of its id
 * @param chapterTitle the title of its chapter
 * @param explanation what the rule book says of it; empty if the certificate is about another book
 * @param message why it did not pass, in parts; empty if it did, or if it failed and its checks tell
 * @param declared the declaration of a known deviation; empty if there is none
 * @param failed the checks that refuted it, as far as they are told in full
 * @param others its other checks
 * @param repeat the command that repeats its checks; empty if nobody knows
 * @param blocks ids of the rules that were not tried because of it
 */
record RuleCard(
        String id,
        Level level,
        Verdict verdict,
        String chapter,
        String chapterTitle,
        Optional<Explanation> explanation,
        List<TextPart> message,
        Optional<DeclaredCard> declared,
        List<CheckCard> failed,
        List<CheckCard> others,
        String repeat,
        List<String> blocks) {

    /**
     * What the rule book says of a rule, as HTML.
     *
     * @param sentence what it says
     * @param why the reason for it
     * @param lookAt what to look at in an implementation that breaks it
     */
    record Explanation(Content sentence, Content why, Content lookAt) {}

    RuleCard {
        message = List.copyOf(message);
        failed = List.copyOf(failed);
        others = List.copyOf(others);
        blocks = List.copyOf(blocks);
    }

    String sign() {
        return Signs.of(verdict);
    }

    /** Whether the reader is to see all of it at once. */
    boolean open() {
        return switch (verdict) {
            case FAILED, ERROR, INCONCLUSIVE, BLOCKED -> true;
            case PASSED, DEVIATION, OBSERVED, NOT_CLAIMED, NOT_APPLICABLE, UNTESTABLE -> false;
        };
    }

    /** Whether it failed although it holds. */
    boolean stale() {
        return verdict == Verdict.FAILED && failed.isEmpty() && declared.isPresent();
    }

    /** The message without its links, for places where a link would be inside of a button. */
    String plainMessage() {
        return message.stream().map(TextPart::text).collect(Collectors.joining());
    }

    /** Whether it helps to know why the rule exists, and how to go on from here. */
    boolean advises() {
        return switch (verdict) {
            case FAILED, DEVIATION, ERROR, INCONCLUSIVE -> true;
            case OBSERVED -> !failed.isEmpty();
            case PASSED, BLOCKED, NOT_CLAIMED, NOT_APPLICABLE, UNTESTABLE -> false;
        };
    }
}
