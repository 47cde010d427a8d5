package org.futurestck.cli;

import java.io.PrintWriter;
import java.util.List;
import org.futurestck.cli.scenario.ScenarioReader;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.report.Words;
import org.futurestck.kit.rulebook.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Parameters;

/** Explains a rule. */
@Command(
        name = "explain",
        description = "Tells all about a rule: what it says and why, and the checks that can refute it.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {

    private static final int LABEL = 14;

    private final Screen screen;

    @Parameters(paramLabel = "RULE", description = "The id of a rule, as 'list rules' names it.")
    private String id = "";

    ExplainCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void run() {
        Shelf shelf = Shelf.load();
        Rule rule = shelf.rule(id);
        PrintWriter out = screen.out();
        out.println(screen.styled(rule.id(), Style.bold) + " (" + rule.level() + ")");
        out.println();
        wrapped("", rule.sentence());
        out.println();
        wrapped("why", rule.why());
        wrapped("documented", rule.documented());
        wrapped("applies to", rule.appliesTo());
        wrapped("profile", shelf.book().profileOf(rule).id());
        wrapped("editions", rule.until() == null ? "since " + rule.since() : rule.since() + " until " + rule.until());
        wrapped("builds on", rule.buildsOn().isEmpty() ? "nothing" : String.join(", ", rule.buildsOn()));
        wrapped("if it fails", rule.lookAt());
        String untestable = rule.untestable();
        if (untestable != null) {
            wrapped("untestable", untestable);
        }
        checks(shelf.catalogue().checks(rule.id()));
        out.flush();
    }

    private void checks(List<Check> checks) {
        ScenarioReader scenarios = new ScenarioReader();
        for (Check check : checks) {
            screen.out().println();
            screen.out().println(screen.styled("Check " + check.title(), Style.bold));
            wrapped("written in", check.source().toString());
            if (!check.needs().isEmpty()) {
                wrapped(
                        "needs",
                        String.join(
                                ", ",
                                check.needs().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList()));
            }
            if (check.source() instanceof CheckSource.Scenario scenario) {
                scenarios.lines(scenario).forEach(line -> screen.out().println("    " + line));
            }
        }
    }

    private void wrapped(String label, String markdown) {
        String lead = label.isEmpty() ? "" : label + " ".repeat(LABEL - label.length());
        for (String line : Words.wrap(markdown, screen.width() - lead.length())) {
            screen.out().println(lead + line);
            lead = " ".repeat(lead.length());
        }
    }
}
