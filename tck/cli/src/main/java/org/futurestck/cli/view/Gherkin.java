package org.futurestck.cli.view;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A feature as Cucumber's messages tell of it: its source, its document, and a pickle for each scenario and each row of examples.
 *
 * @param envelopes the messages
 * @param pickles the pickles by the lines where they are written, counted from 1
 */
record Gherkin(List<Envelope> envelopes, Map<Long, Pickle> pickles) {

    /** Reads a feature; the numbers of its parts are taken from elsewhere, so that they are unique in a stream. */
    static Gherkin read(String uri, String text, Supplier<String> ids) {
        List<Envelope> envelopes = GherkinParser.builder()
                .idGenerator(ids::get)
                .build()
                .parse(uri, text.getBytes(StandardCharsets.UTF_8))
                .toList();
        envelopes.stream()
                .flatMap(envelope -> envelope.getParseError().stream())
                .forEach(error -> {
                    throw new IllegalStateException(uri + " is no feature: " + error.getMessage());
                });
        Map<String, Long> lines = new HashMap<>();
        envelopes.stream()
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .flatMap(Gherkin::scenarios)
                .forEach(scenario -> note(scenario, lines));
        Map<Long, Pickle> pickles = new HashMap<>();
        envelopes.stream().flatMap(envelope -> envelope.getPickle().stream()).forEach(pickle -> {
            List<String> nodes = pickle.getAstNodeIds();
            pickles.put(lines.get(nodes.get(nodes.size() - 1)), pickle);
        });
        return new Gherkin(envelopes, pickles);
    }

    /** The pickle that is written in a line. */
    Optional<Pickle> pickle(long line) {
        return Optional.ofNullable(pickles.get(line));
    }

    private static Stream<Scenario> scenarios(GherkinDocument document) {
        List<FeatureChild> children =
                document.getFeature().map(feature -> feature.getChildren()).orElse(List.of());
        return children.stream()
                .flatMap(child -> Stream.concat(
                        child.getScenario().stream(),
                        child.getRule().stream()
                                .flatMap(rule -> rule.getChildren().stream())
                                .map(RuleChild::getScenario)
                                .flatMap(Optional::stream)));
    }

    private static void note(Scenario scenario, Map<String, Long> lines) {
        lines.put(scenario.getId(), scenario.getLocation().getLine());
        scenario.getExamples().stream()
                .flatMap(examples -> examples.getTableBody().stream())
                .forEach(row -> lines.put(row.getId(), row.getLocation().getLine()));
    }
}
