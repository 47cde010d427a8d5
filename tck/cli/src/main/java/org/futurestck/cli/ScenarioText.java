package org.futurestck.cli;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.futurestck.kit.catalogue.CheckSource;

/** The steps of scenarios as the features write them; those of an outline with the values of one row. For one thread. */
final class ScenarioText {

    private final Map<String, Feature> features = new HashMap<>();

    /** The lines of a scenario; none for a property, which is written in Java. */
    List<String> of(CheckSource source) {
        if (!(source instanceof CheckSource.Scenario scenario)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        Feature feature = features.computeIfAbsent(scenario.resource(), ScenarioText::parse);
        for (FeatureChild child : feature.getChildren()) {
            child.getBackground().ifPresent(background -> lines.addAll(steps(background)));
            if (child.getScenario()
                            .filter(it -> write(it, scenario.line(), lines))
                            .isPresent()
                    || child.getRule()
                            .filter(it -> write(it.getChildren(), scenario.line(), lines))
                            .isPresent()) {
                return lines;
            }
        }
        throw new IllegalStateException("there is no scenario at " + source);
    }

    private static boolean write(List<RuleChild> children, int line, List<String> lines) {
        List<String> before = new ArrayList<>();
        for (RuleChild child : children) {
            child.getBackground().ifPresent(background -> before.addAll(steps(background)));
            List<String> found = new ArrayList<>();
            if (child.getScenario().filter(it -> write(it, line, found)).isPresent()) {
                lines.addAll(before);
                lines.addAll(found);
                return true;
            }
        }
        return false;
    }

    private static boolean write(Scenario scenario, int line, List<String> lines) {
        if (scenario.getExamples().isEmpty() && scenario.getLocation().getLine() == line) {
            lines.addAll(steps(scenario.getSteps(), Map.of()));
            return true;
        }
        for (Examples examples : scenario.getExamples()) {
            for (TableRow row : examples.getTableBody()) {
                if (row.getLocation().getLine() == line) {
                    lines.addAll(steps(scenario.getSteps(), cells(examples, row)));
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> steps(Background background) {
        return steps(background.getSteps(), Map.of());
    }

    private static List<String> steps(List<Step> steps, Map<String, String> cells) {
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            lines.add(filled(step.getKeyword() + step.getText(), cells));
            step.getDataTable().ifPresent(table -> table.getRows()
                    .forEach(row -> lines.add("  | "
                            + filled(
                                    String.join(
                                            " | ",
                                            row.getCells().stream()
                                                    .map(TableCell::getValue)
                                                    .toList()),
                                    cells)
                            + " |")));
        }
        return lines;
    }

    private static String filled(String text, Map<String, String> cells) {
        String filled = text;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            filled = filled.replace("<" + cell.getKey() + ">", cell.getValue());
        }
        return filled;
    }

    private static Map<String, String> cells(Examples examples, TableRow row) {
        List<TableCell> header =
                examples.getTableHeader().map(TableRow::getCells).orElse(List.of());
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i).getValue(), row.getCells().get(i).getValue());
        }
        return cells;
    }

    private static Feature parse(String resource) {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build();
        try (InputStream stream = ScenarioText.class.getClassLoader().getResourceAsStream(resource)) {
            byte[] content = Objects.requireNonNull(stream, resource).readAllBytes();
            return parser.parse(resource, content)
                    .map(Envelope::getGherkinDocument)
                    .flatMap(document -> document.flatMap(it -> it.getFeature()).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(resource + " holds no feature"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
