package org.futurestck.cli.docs;

import java.util.Arrays;
import java.util.List;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Rule;

/**
 * How many there are of what, in a chapter or in the whole book.
 *
 * @param rules how many rules
 * @param ofLevels how many of each level, in the order of the levels
 * @param scenarios how many scenarios
 * @param properties how many properties
 * @param untestable how many rules that no check can refute
 */
record ChapterCount(int rules, List<Long> ofLevels, long scenarios, long properties, long untestable) {

    static ChapterCount of(Library library, List<Rule> rules) {
        List<CheckSource> checks = rules.stream()
                .flatMap(rule -> library.checks(rule).stream())
                .map(check -> check.source())
                .toList();
        long scenarios =
                checks.stream().filter(CheckSource.Scenario.class::isInstance).count();
        return new ChapterCount(
                rules.size(),
                Arrays.stream(Level.values())
                        .map(level -> rules.stream()
                                .filter(rule -> rule.level() == level)
                                .count())
                        .toList(),
                scenarios,
                checks.size() - scenarios,
                rules.stream().filter(rule -> rule.untestable() != null).count());
    }
}
