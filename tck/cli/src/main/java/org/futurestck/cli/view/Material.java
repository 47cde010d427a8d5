package org.futurestck.cli.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;

/** What views are made of: a certificate, and what is known about its rules. Immutable. */
public final class Material {

    private final Certificate certificate;
    private final Optional<RuleBook> book;
    private final Function<List<String>, String> repeating;

    /**
     * Puts the material together.
     *
     * @param certificate what to show; its texts may hold anything
     * @param own the rule book of this kit; unless the certificate is about just this text, nothing is taken from it
     * @param repeating makes the command that repeats the checks of some rules from globs for their ids, of which none stand for all
     *     rules; asked only if the certificate tells how it was made
     */
    public Material(Certificate certificate, RuleBook own, Function<List<String>, String> repeating) {
        this.certificate = certificate;
        this.book = own.digest().equals(certificate.rulebook().digest()) ? Optional.of(own) : Optional.empty();
        this.repeating = repeating;
    }

    Certificate certificate() {
        return certificate;
    }

    /** The text of a rule; empty if the certificate is about another book. */
    Optional<Rule> rule(String id) {
        return book.flatMap(known -> known.rule(id));
    }

    /** The title of the chapter whose rules have ids with a certain first part; that part itself if the book is another one. */
    String chapter(String first) {
        return book.flatMap(known -> known.chapters().stream()
                        .filter(chapter -> chapter.prefix().equals(first + "."))
                        .findFirst())
                .map(chapter -> chapter.title())
                .orElse(first);
    }

    /** Says that the texts of the rules are missing, if they are. */
    Optional<String> strangeBook() {
        return book.isPresent()
                ? Optional.empty()
                : Optional.of(
                        "The certificate is about another text of the rule book than this kit has, so what its rules say"
                                + " and why is left out.");
    }

    /** The command that repeats the checks of a rule; empty if the certificate does not tell. */
    String repeat(String rule) {
        return certificate.command().isEmpty() ? "" : repeating.apply(List.of(rule));
    }

    /** The command that repeats the run; empty if the certificate does not tell. */
    String repeat() {
        return certificate.command().isEmpty() ? "" : repeating.apply(certificate.selection());
    }
}
