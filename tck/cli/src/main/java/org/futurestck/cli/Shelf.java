package org.futurestck.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.declaration.DeclarationException;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.declaration.Deviation;
import org.futurestck.kit.report.Suggestions;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Capability;

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

    /** The same for the rules of one contract. */
    void demandMatches(Profile profile, List<String> globs) {
        for (String glob : globs) {
            if (book.matching(glob).stream()
                    .noneMatch(rule -> book.profileOf(rule).equals(profile))) {
                throw new UsageException(
                        "No rule of " + profile + " matches '" + glob + "'." + near(glob, book.rules(profile)));
            }
        }
    }

    /** Refuses claims that switch nothing on. */
    void demandUseful(Profile profile, Set<Capability> claims) {
        Set<Capability> needed = book.rules(profile).stream()
                .flatMap(rule -> catalogue.checks(rule.id()).stream())
                .flatMap(check -> check.needs().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Capability.class)));
        if (needed.contains(Capability.RACES)) {
            // No check needs it, but each race then has done enough sooner.
            needed.add(Capability.STEERED_RACES);
        }
        claims.stream()
                .filter(claim -> !needed.contains(claim))
                .sorted()
                .findFirst()
                .ifPresent(claim -> {
                    throw new UsageException(
                            "--claim " + claim + " changes nothing: no check of " + profile + " needs it.");
                });
    }

    /** Refuses declarations of rules that are not there or cannot fail. */
    void demandFit(Declarations declarations) {
        declarations.declared().forEach(declaration -> declaration.deviations().stream()
                .map(Deviation::rule)
                .filter(rule -> book.rule(rule).isEmpty())
                .forEach(rule -> {
                    throw new UsageException(
                            declaration.source() + ": the rule book has no rule '" + rule + "'." + near(rule));
                }));
        try {
            declarations.demandFit(book);
        } catch (DeclarationException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private String near(String typed) {
        return near(typed, book.rules());
    }

    private static String near(String typed, List<Rule> rules) {
        return Suggestions.ask(
                typed.replace("*", ""), rules.stream().map(Rule::id).toList());
    }
}
