package org.futurestck.cli;

import java.util.List;
import org.futurestck.kit.report.Words;
import org.futurestck.kit.rulebook.RuleBook;
import picocli.CommandLine.Command;

/** Lists the rules. */
@Command(
        name = "rules",
        description = "Lists each rule with its level and its sentence.",
        mixinStandardHelpOptions = true)
final class ListRules implements Runnable {

    private final Screen screen;

    ListRules(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void run() {
        Columns.print(
                screen,
                RuleBook.load().rules().stream()
                        .map(rule -> List.of(rule.id(), rule.level().name(), Words.plain(rule.sentence())))
                        .toList());
    }
}
