package org.futurestck.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** Lists the checks. */
@Command(
        name = "checks",
        description = "Lists each check by its id, which begins with its rule, and where it is written.",
        mixinStandardHelpOptions = true)
final class ListChecks implements Runnable {

    private final Screen screen;

    ListChecks(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void run() {
        Columns.print(
                screen,
                Shelf.load().catalogue().checks().stream()
                        .map(check -> List.of(check.source().toString(), check.id()))
                        .toList());
    }
}
