package org.futurestck.cli.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.report.SafeText;
import org.futurestck.kit.rulebook.Level;

/** All that the page of a certificate tells, harmless and of bounded length. Immutable. */
final class HtmlPage {

    private static final int PROBLEMS = 20;
    private static final int NAME = 200;

    private final Material material;
    private final Certificate certificate;
    private final List<RuleCard> cards;
    private final List<List<TextPart>> problems;

    HtmlPage(Material material, Detail detail) {
        this.material = material;
        this.certificate = material.certificate();
        RuleCards rules = new RuleCards(material, detail);
        this.cards = rules.all();
        this.problems = certificate.problems().stream()
                .limit(PROBLEMS)
                .map(rules::parts)
                .toList();
    }

    Headline headline() {
        return new Headline(certificate);
    }

    String subject() {
        return SafeText.line(certificate.subject().id(), NAME);
    }

    List<Fact> facts() {
        return Fact.of(certificate);
    }

    /** The command that repeats the run; empty if nobody knows, or it is too long. */
    String command() {
        String command = material.repeat();
        return command.length() <= Detail.WHOLE.longestCommand() ? command : "";
    }

    /** What cannot be trusted, in sentences that are taken apart where they name rules. */
    List<List<TextPart>> problems() {
        return problems;
    }

    /** What the page lacks, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        material.strangeBook().ifPresent(notes::add);
        if (certificate.problems().size() > PROBLEMS) {
            notes.add((certificate.problems().size() - PROBLEMS) + " more problems are left to the certificate.");
        }
        if (certificate.rules().size() > cards.size()) {
            notes.add((certificate.rules().size() - cards.size())
                    + " more rules are left out for their length; the certificate has them.");
        }
        return notes;
    }

    List<RuleGroup> groups() {
        return RuleGroup.of(cards);
    }

    /** How many rules the page tells of. */
    int size() {
        return cards.size();
    }

    /** The titles of the chapters by the first parts of the ids of their rules. */
    Map<String, String> chapters() {
        Map<String, String> chapters = new LinkedHashMap<>();
        cards.forEach(card -> chapters.put(card.chapter(), card.chapterTitle()));
        return chapters;
    }

    /** The levels of its rules. */
    List<Level> levels() {
        return cards.stream().map(RuleCard::level).distinct().sorted().toList();
    }
}
