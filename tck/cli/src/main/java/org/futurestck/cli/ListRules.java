package org.futurestck.cli;

import java.util.ArrayList;
import java.util.List;
import org.futurestck.kit.report.Words;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the rules. */
@Command(
        name = "rules",
        description = "Lists each rule with its level and its sentence, or with its checks.",
        mixinStandardHelpOptions = true)
final class ListRules implements Runnable {

    private final Screen screen;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Limits the list to a level: ${COMPLETION-CANDIDATES}; may be repeated.")
    private List<Level> levels = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "Limits the list to the rules of a contract (default: those of all).")
    private @Nullable String profile;

    @Option(
            names = "--coverage",
            description = "Names the checks of each rule, or why it has none, and counts the rules of each level.")
    private boolean coverage;

    ListRules(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void run() {
        if (coverage) {
            Shelf shelf = Shelf.load();
            new CoverageText(shelf.catalogue(), screen).print(chosen(shelf.book()));
        } else {
            Columns.print(
                    screen,
                    chosen(RuleBook.load()).stream()
                            .map(rule -> List.of(rule.id(), rule.level().name(), Words.plain(rule.sentence())))
                            .toList());
        }
    }

    private List<Rule> chosen(RuleBook book) {
        List<Rule> rules = profile == null ? book.rules() : book.rules(ContractOptions.known(book, profile));
        return rules.stream()
                .filter(rule -> levels.isEmpty() || levels.contains(rule.level()))
                .toList();
    }
}
