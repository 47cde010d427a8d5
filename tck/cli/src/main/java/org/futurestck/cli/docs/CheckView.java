package org.futurestck.cli.docs;

import java.util.List;
import org.futurestck.cli.scenario.ScenarioLine;
import org.futurestck.cli.scenario.ScenarioReader;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.catalogue.CheckSource;

/**
 * A check as a page shows it.
 *
 * @param title what it tries
 * @param source where it is written, for people
 * @param needs what a subject has to offer for it
 * @param lines the lines of a scenario; empty for a property, which is written in Java
 */
record CheckView(String title, String source, List<String> needs, List<ScenarioLine> lines) {

    CheckView {
        needs = List.copyOf(needs);
        lines = List.copyOf(lines);
    }

    static CheckView of(Check check, ScenarioReader scenarios) {
        List<ScenarioLine> lines =
                check.source() instanceof CheckSource.Scenario scenario ? scenarios.lines(scenario) : List.of();
        List<String> needs =
                check.needs().stream().map(Object::toString).sorted().toList();
        return new CheckView(check.title(), check.source().toString(), needs, lines);
    }

    boolean isProperty() {
        return lines.isEmpty();
    }
}
