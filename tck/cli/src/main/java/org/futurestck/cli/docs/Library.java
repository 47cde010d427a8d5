package org.futurestck.cli.docs;

import java.util.List;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.zoo.register.Register;

/**
 * All that the site tells of. Immutable.
 *
 * @param book the rules
 * @param catalogue their checks
 * @param register the animals that break them
 * @param declarations the known deviations of well-known subjects
 * @param certificates results of runs, in the order in which they are to be shown
 */
public record Library(
        RuleBook book,
        Catalogue catalogue,
        Register register,
        List<Declaration> declarations,
        List<Certificate> certificates) {

    /**
     * Copies the lists.
     *
     * @param book book
     * @param catalogue catalogue
     * @param register register
     * @param declarations declarations
     * @param certificates certificates
     */
    public Library {
        declarations = List.copyOf(declarations);
        certificates = List.copyOf(certificates);
    }

    List<Rule> rulesOf(String chapter) {
        return book.rules().stream()
                .filter(rule -> rule.chapter().equals(chapter))
                .toList();
    }

    List<Check> checks(Rule rule) {
        return catalogue.checks(rule.id());
    }

    List<Rule> untestable() {
        return book.rules().stream().filter(rule -> rule.untestable() != null).toList();
    }

    /** The rules with checks on which nothing in the zoo has ever been seen to fail. */
    List<Rule> survivors() {
        return book.rules().stream()
                .filter(rule -> rule.untestable() == null && !isSeenToFail(rule.id()))
                .toList();
    }

    private boolean isSeenToFail(String rule) {
        return register.isCell(rule)
                || !register.blamedOn(rule).isEmpty()
                || !register.seenAloneBy(rule).isEmpty();
    }
}
