package org.futurestck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.report.Words;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Rule;

/** Prints which checks can refute each rule, and how many rules of each level have any. */
final class CoverageText {

    private static final String INDENT = "  ";

    private final Catalogue catalogue;
    private final Screen screen;

    CoverageText(Catalogue catalogue, Screen screen) {
        this.catalogue = catalogue;
        this.screen = screen;
    }

    void print(List<Rule> rules) {
        for (Rule rule : rules) {
            screen.out().println(rule.id() + " (" + rule.level() + ")");
            String untestable = rule.untestable();
            if (untestable != null) {
                Words.wrap("untestable: " + untestable, screen.width() - INDENT.length())
                        .forEach(line -> screen.out().println(INDENT + line));
            }
            for (Check check : catalogue.checks(rule.id())) {
                screen.out().println(INDENT + check.id());
            }
        }
        screen.out().println();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("level", "rules", "with checks", "untestable", "checks"));
        Stream.of(Level.values())
                .filter(level -> rules.stream().anyMatch(rule -> rule.level() == level))
                .forEach(level -> table.add(row(
                        level.name(),
                        rules.stream().filter(rule -> rule.level() == level).toList())));
        table.add(row("all", rules));
        Columns.print(screen, table);
    }

    private List<String> row(String name, List<Rule> rules) {
        return List.of(
                name,
                Integer.toString(rules.size()),
                count(rules.stream().filter(rule -> !catalogue.checks(rule.id()).isEmpty())),
                count(rules.stream().filter(rule -> rule.untestable() != null)),
                count(rules.stream().flatMap(rule -> catalogue.checks(rule.id()).stream())));
    }

    private static String count(Stream<?> stream) {
        return Long.toString(stream.count());
    }
}
