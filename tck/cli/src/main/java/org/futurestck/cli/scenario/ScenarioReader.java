package org.futurestck.cli.scenario;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.futurestck.kit.catalogue.CheckSource;

/** Reads the steps of scenarios; those of an outline have the values of one row in them. For one thread. */
public final class ScenarioReader {

    private final Map<String, Feature> features = new HashMap<>();

    /**
     * The lines of a scenario, those of the backgrounds around it among them.
     *
     * @param source where it is written
     * @return the lines
     * @throws IllegalStateException if there is none at this place
     */
    public List<ScenarioLine> lines(CheckSource.Scenario source) {
        List<ScenarioLine> lines = new ArrayList<>();
        Feature feature = features.computeIfAbsent(source.resource(), ScenarioReader::parse);
        for (FeatureChild child : feature.getChildren()) {
            child.getBackground().ifPresent(background -> lines.addAll(steps(background)));
            Optional<List<ScenarioLine>> found = child.getScenario()
                    .flatMap(scenario -> find(scenario, source.line()))
                    .or(() -> child.getRule().flatMap(rule -> find(rule.getChildren(), source.line())));
            if (found.isPresent()) {
                lines.addAll(found.get());
                return lines;
            }
        }
        throw new IllegalStateException("there is no scenario at " + source);
    }

    private static Optional<List<ScenarioLine>> find(List<RuleChild> children, int line) {
        List<ScenarioLine> lines = new ArrayList<>();
        for (RuleChild child : children) {
            child.getBackground().ifPresent(background -> lines.addAll(steps(background)));
            Optional<List<ScenarioLine>> found = child.getScenario().flatMap(scenario -> find(scenario, line));
            if (found.isPresent()) {
                lines.addAll(found.get());
                return Optional.of(lines);
            }
        }
        return Optional.empty();
    }

    private static Optional<List<ScenarioLine>> find(Scenario scenario, int line) {
        if (scenario.getExamples().isEmpty() && scenario.getLocation().getLine() == line) {
            return Optional.of(steps(scenario.getSteps(), Examples.NONE));
        }
        for (io.cucumber.messages.types.Examples examples : scenario.getExamples()) {
            for (TableRow row : examples.getTableBody()) {
                if (row.getLocation().getLine() == line) {
                    return examples.getTableHeader()
                            .map(header -> steps(scenario.getSteps(), Examples.of(header, row)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<ScenarioLine> steps(Background background) {
        return steps(background.getSteps(), Examples.NONE);
    }

    private static List<ScenarioLine> steps(List<Step> steps, Examples values) {
        List<ScenarioLine> lines = new ArrayList<>();
        for (Step step : steps) {
            lines.add(new ScenarioLine.Step(step.getKeyword().strip(), values.fill(step.getText())));
            step.getDataTable().ifPresent(table -> table.getRows()
                    .forEach(row -> lines.add(new ScenarioLine.Row(row.getCells().stream()
                            .map(cell -> values.fill(cell.getValue()))
                            .toList()))));
        }
        return lines;
    }

    private static Feature parse(String resource) {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build();
        try (InputStream stream = ScenarioReader.class.getClassLoader().getResourceAsStream(resource)) {
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
