package org.futurestck.cli.view;

import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.report.SafeText;

/**
 * The scenarios of which a certificate tells: those of the features, and for whatever is written in none of them, such as properties
 * and rules without checks, one of a feature that is made up for it. So nothing that failed is missing.
 */
final class TestedPickles {

    private static final int LONGEST = 300;

    private final Certificate certificate;
    private final Supplier<String> ids;
    private final Map<String, Optional<Gherkin>> features = new HashMap<>();
    private final List<Unwritten> unwritten = new ArrayList<>();
    private final List<TestedPickle> found = new ArrayList<>();

    /** What no feature of the kit has. */
    private record Unwritten(String rule, String title, String step, CheckFate fate) {}

    TestedPickles(Certificate certificate, Supplier<String> ids) {
        this.certificate = certificate;
        this.ids = ids;
    }

    /** All of them, in the order of the rules, after those that are made up; their features are handed over before. */
    List<TestedPickle> all(Consumer<Envelope> envelopes) {
        run();
        certificate.rules().forEach(this::rule);
        List<TestedPickle> all = madeUp(envelopes);
        features.values().stream().flatMap(Optional::stream).forEach(feature -> feature.envelopes()
                .forEach(envelopes));
        all.addAll(found);
        return all;
    }

    private void run() {
        CheckFate fate = certificate.verdict() == Conformity.UNTRUSTED
                ? CheckFate.failed(String.join("; ", certificate.problems()), 0)
                : CheckFate.passed();
        unwritten.add(new Unwritten("the run", "can be trusted", "the run can be trusted", fate));
    }

    private void rule(RuleResult rule) {
        if (rule.checks().isEmpty() || rule.stale()) {
            unwritten.add(new Unwritten(rule.id(), "holds", rule.id() + " holds", CheckFate.of(rule)));
        }
        for (CheckResult check : rule.checks()) {
            CheckFate fate = CheckFate.of(rule, check);
            Optional<Pickle> pickle = pickle(check);
            pickle.ifPresent(written -> found.add(new TestedPickle(written, fate)));
            if (pickle.isEmpty()) {
                unwritten.add(new Unwritten(rule.id(), check.title(), check.source() + " holds", fate));
            }
        }
    }

    private Optional<Pickle> pickle(CheckResult check) {
        return CheckSource.Scenario.shipped(check.source())
                .flatMap(source -> features.computeIfAbsent(source.resource(), this::feature)
                        .flatMap(feature -> feature.pickle(source.line())))
                .filter(pickle -> pickle.getName().equals(check.title()));
    }

    private Optional<Gherkin> feature(String resource) {
        try (InputStream stream = TestedPickles.class.getClassLoader().getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(
                            Gherkin.read(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8), ids));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private List<TestedPickle> madeUp(Consumer<Envelope> envelopes) {
        List<String> lines = new ArrayList<>(List.of("Feature: The run, the properties, and the rules without checks"));
        List<Integer> places = new ArrayList<>();
        String rule = "";
        for (Unwritten one : unwritten) {
            if (!one.rule().equals(rule)) {
                rule = one.rule();
                lines.add("  Rule: " + line(rule));
            }
            lines.add("    Scenario: " + line(one.title()));
            places.add(lines.size());
            lines.add("      * " + line(one.step()));
        }
        Gherkin feature = Gherkin.read("unwritten.feature", String.join("\n", lines) + "\n", ids);
        feature.envelopes().forEach(envelopes);
        List<TestedPickle> tested = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            tested.add(new TestedPickle(
                    feature.pickle(places.get(i)).orElseThrow(),
                    unwritten.get(i).fate()));
        }
        return tested;
    }

    private static String line(String text) {
        return SafeText.line(text, LONGEST);
    }
}
