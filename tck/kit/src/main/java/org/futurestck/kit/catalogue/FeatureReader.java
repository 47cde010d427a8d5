package org.futurestck.kit.catalogue;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.futurestck.kit.spi.Capability;

/**
 * Reads the checks of one feature. The rule of a scenario stands in a tag {@code @rule:ID} of its {@code Rule}, or, for a
 * scenario outline over many rules, in a column {@code rule} of its examples. A tag {@code @needs:CAPABILITY} names what a subject
 * has to offer.
 */
final class FeatureReader {

    private static final String RULE = "@rule:";
    private static final String NEEDS = "@needs:";

    /** Either of these lets a check call things in exactly one spelling. */
    private static final Set<String> SPELLING = Set.of(Capability.PYTHON.id(), Capability.SPELLINGS.id());

    private final String resource;
    private final Consumer<Check> checks;
    private final Consumer<String> problems;

    FeatureReader(String resource, Consumer<Check> checks, Consumer<String> problems) {
        this.resource = resource;
        this.checks = checks;
        this.problems = problems;
    }

    void read(byte[] content) {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build();
        List<Envelope> envelopes = parser.parse(resource, content).toList();
        for (Envelope envelope : envelopes) {
            envelope.getParseError().ifPresent(error -> problems.accept(resource + ": " + error.getMessage()));
            envelope.getGherkinDocument()
                    .flatMap(document -> document.getFeature())
                    .ifPresent(this::read);
        }
    }

    private void read(Feature feature) {
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(scenario -> read(scenario, feature.getTags()));
            child.getRule().ifPresent(rule -> {
                List<Tag> tags = join(feature.getTags(), rule.getTags());
                for (RuleChild inner : rule.getChildren()) {
                    inner.getScenario().ifPresent(scenario -> read(scenario, tags));
                }
            });
        }
    }

    private void read(Scenario scenario, List<Tag> inherited) {
        List<Tag> tags = join(inherited, scenario.getTags());
        if (spells(scenario) && Collections.disjoint(values(tags, NEEDS), SPELLING)) {
            problems.accept(resource + ":" + scenario.getLocation().getLine()
                    + ": a scenario that spells what it calls needs the tag @needs:python or @needs:spellings");
        }
        if (scenario.getExamples().isEmpty()) {
            add(tags, Map.of(), scenario.getName(), scenario.getLocation().getLine());
        }
        for (Examples examples : scenario.getExamples()) {
            List<Tag> all = join(tags, examples.getTags());
            for (TableRow row : examples.getTableBody()) {
                Map<String, String> cells = cells(examples, row);
                String title = scenario.getName();
                for (Map.Entry<String, String> cell : cells.entrySet()) {
                    title = title.replace("<" + cell.getKey() + ">", cell.getValue());
                }
                add(all, cells, title, row.getLocation().getLine());
            }
        }
    }

    /** A spelling stands in quotes, at the beginning of its step. */
    private static boolean spells(Scenario scenario) {
        return scenario.getSteps().stream().anyMatch(step -> step.getText().startsWith("\""));
    }

    private void add(List<Tag> tags, Map<String, String> cells, String title, long line) {
        Set<String> rules = values(tags, RULE);
        if (cells.containsKey("rule")) {
            rules.add(cells.getOrDefault("rule", ""));
        }
        if (rules.size() != 1) {
            problems.accept(resource + ":" + line + ": a scenario needs exactly one rule, this one has " + rules);
            return;
        }
        Set<Capability> needs = new LinkedHashSet<>();
        for (String need : values(tags, NEEDS)) {
            capability(need, line, needs);
        }
        CheckSource source = new CheckSource.Scenario(resource, (int) line);
        checks.accept(Check.of(rules.iterator().next(), title, needs, source));
    }

    private void capability(String id, long line, Set<Capability> needs) {
        for (Capability capability : Capability.values()) {
            if (capability.id().equals(id)) {
                needs.add(capability);
                return;
            }
        }
        problems.accept(resource + ":" + line + ": there is no capability '" + id + "'");
    }

    private static Map<String, String> cells(Examples examples, TableRow row) {
        List<TableCell> header =
                examples.getTableHeader().map(TableRow::getCells).orElse(List.of());
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i).getValue(), row.getCells().get(i).getValue());
        }
        return cells;
    }

    private static Set<String> values(List<Tag> tags, String prefix) {
        Set<String> values = new LinkedHashSet<>();
        for (Tag tag : tags) {
            if (tag.getName().startsWith(prefix)) {
                values.add(tag.getName().substring(prefix.length()));
            }
        }
        return values;
    }

    private static List<Tag> join(List<Tag> outer, List<Tag> inner) {
        List<Tag> all = new ArrayList<>(outer);
        all.addAll(inner);
        return all;
    }
}
