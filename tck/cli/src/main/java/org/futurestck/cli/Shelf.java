package org.futurestck.cli;

import java.util.List;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;

/**
 * The rule book and the checks of the kit.
 *
 * @param book the rule book
 * @param catalogue its checks
 */
record Shelf(RuleBook book, Catalogue catalogue) {

    static Shelf load() {
        RuleBook book = RuleBook.load();
        return new Shelf(book, Catalogue.load(book));
    }

    Rule rule(String id) {
        return book.rule(id)
                .orElseThrow(() -> new UsageException("The rule book has no rule '" + id + "'." + near(id)));
    }

    void demandMatches(List<String> globs) {
        for (String glob : globs) {
            if (book.matching(glob).isEmpty()) {
                throw new UsageException("No rule matches '" + glob + "'." + near(glob));
            }
        }
    }

    private String near(String typed) {
        return Suggestions.ask(
                typed.replace("*", ""), book.rules().stream().map(Rule::id).toList());
    }
}
