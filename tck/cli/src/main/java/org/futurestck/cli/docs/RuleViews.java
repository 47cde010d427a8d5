package org.futurestck.cli.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.futurestck.cli.scenario.ScenarioReader;
import org.futurestck.kit.rulebook.Rule;

/** Puts together what the kit knows about each rule. */
final class RuleViews {

    private RuleViews() {}

    /** All rules by their ids, in the order of the book. */
    static Map<String, RuleView> of(Library library, List<KnownSubject> subjects) {
        Map<String, List<Rule>> builtOnBy = new HashMap<>();
        for (Rule rule : library.book().rules()) {
            rule.buildsOn().forEach(base -> builtOnBy
                    .computeIfAbsent(base, any -> new ArrayList<>())
                    .add(rule));
        }
        ScenarioReader scenarios = new ScenarioReader();
        Map<String, RuleView> views = new LinkedHashMap<>();
        for (Rule rule : library.book().rules()) {
            String id = rule.id();
            views.put(
                    id,
                    new RuleView(
                            rule,
                            builtOnBy.getOrDefault(id, List.of()),
                            library.checks(rule).stream()
                                    .map(check -> CheckView.of(check, scenarios))
                                    .toList(),
                            library.register().blamedOn(id),
                            library.register().seenAloneBy(id),
                            library.register().isCell(id),
                            subjects.stream()
                                    .map(subject -> subject.fare(id))
                                    .flatMap(Optional::stream)
                                    .toList()));
        }
        return views;
    }
}
