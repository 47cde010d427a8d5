package org.futurestck.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.junitxmlformatter.MessagesToJunitXmlWriter;
import io.cucumber.messages.NdjsonToMessageIterable;
import io.cucumber.messages.ndjson.Deserializer;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.TestRunFinished;
import io.cucumber.messages.types.TestStepFinished;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The messages are those that Cucumber's own tools read, and these see what the certificate tells. */
final class MessagesViewTest {

    private static final RuleBook BOOK = RuleBook.load();
    private static final Catalogue CATALOGUE = Catalogue.load(BOOK);

    private static List<Envelope> envelopes(Certificate certificate) throws IOException {
        byte[] ndjson = View.MESSAGES.of(Sample.material(certificate)).getBytes(StandardCharsets.UTF_8);
        List<Envelope> envelopes = new ArrayList<>();
        try (NdjsonToMessageIterable messages =
                new NdjsonToMessageIterable(new ByteArrayInputStream(ndjson), new Deserializer())) {
            messages.forEach(envelopes::add);
        }
        return envelopes;
    }

    private static <T> List<T> all(List<Envelope> envelopes, Function<Envelope, Optional<T>> kind) {
        return envelopes.stream()
                .flatMap(envelope -> kind.apply(envelope).stream())
                .toList();
    }

    /** What Cucumber's formatter of JUnit XML makes of the messages. */
    private static Document junit(Certificate certificate) throws Exception {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        try (MessagesToJunitXmlWriter writer = new MessagesToJunitXmlWriter(xml)) {
            for (Envelope envelope : envelopes(certificate)) {
                writer.write(envelope);
            }
        }
        return Documents.parse(xml.toString(StandardCharsets.UTF_8));
    }

    private static CheckResult result(Check check, Verdict verdict, String message) {
        CheckResult sample = Sample.check(check.title(), verdict, message, "this", "that");
        return new CheckResult(
                check.id(),
                check.title(),
                check.source().toString(),
                verdict,
                message,
                sample.expected(),
                sample.actual(),
                sample.firstIllegal(),
                1,
                5,
                List.of());
    }

    /** A rule, each of whose checks came to the same. */
    private static RuleResult rule(String id, Verdict verdict, Verdict ofChecks, String message) {
        return Sample.rule(
                id,
                verdict,
                message,
                CATALOGUE.checks().stream()
                        .filter(check -> check.rule().equals(id))
                        .map(check -> result(check, ofChecks, message))
                        .toArray(CheckResult[]::new));
    }

    @Test
    void everyScenarioIsThatOfItsFeature() throws Exception {
        RuleResult[] rules = BOOK.rules().stream()
                .map(rule -> rule(rule.id(), Verdict.PASSED, Verdict.PASSED, ""))
                .toArray(RuleResult[]::new);
        List<Envelope> envelopes = envelopes(Sample.certificate(rules));

        Set<String> madeUp = new HashSet<>();
        all(envelopes, Envelope::getPickle).stream()
                .filter(pickle -> pickle.getUri().equals("unwritten.feature"))
                .map(Pickle::getName)
                .forEach(madeUp::add);
        assertThat(CATALOGUE.checks())
                .filteredOn(check -> check.source() instanceof CheckSource.Scenario)
                .hasSizeGreaterThan(400)
                .extracting(Check::title)
                .doesNotContainAnyElementsOf(madeUp);
        long without = BOOK.rules().stream()
                .filter(rule -> CATALOGUE.checks().stream()
                        .noneMatch(check -> check.rule().equals(rule.id())))
                .count();
        assertThat(all(envelopes, Envelope::getTestCase))
                .hasSize(CATALOGUE.checks().size() + (int) without + 1);
        assertThat(all(envelopes, Envelope::getTestRunFinished))
                .extracting(TestRunFinished::getSuccess)
                .containsExactly(true);
    }

    @Test
    void numbersAreUniqueAndEveryStepIsOfATestCase() throws Exception {
        List<Envelope> envelopes =
                envelopes(Sample.certificate(rule("future.result.value", Verdict.PASSED, Verdict.PASSED, "")));

        List<String> steps = all(envelopes, Envelope::getTestCase).stream()
                .flatMap(test -> test.getTestSteps().stream())
                .map(step -> step.getId())
                .toList();
        assertThat(steps).isNotEmpty().doesNotHaveDuplicates();
        assertThat(all(envelopes, Envelope::getTestStepFinished))
                .extracting(TestStepFinished::getTestStepId)
                .containsExactlyElementsOf(steps);
        assertThat(all(envelopes, Envelope::getPickle))
                .extracting(Pickle::getId)
                .doesNotHaveDuplicates()
                .containsAll(all(envelopes, Envelope::getTestCase).stream()
                        .map(test -> test.getPickleId())
                        .toList());
    }

    @Test
    void cucumberSeesWhatFailedAndWhatWasNotTried() throws Exception {
        Document document = junit(Sample.certificate(
                rule("future.result.value", Verdict.FAILED, Verdict.FAILED, "it returned nothing"),
                rule("wait.timeout", Verdict.BLOCKED, Verdict.BLOCKED, "blocked by future.result.value"),
                Sample.rule("thread.exit", Verdict.UNTESTABLE, "nobody can look"),
                rule("future.repr", Verdict.PASSED, Verdict.PASSED, "")));

        int failed = (int) CATALOGUE.checks().stream()
                .filter(check -> check.rule().equals("future.result.value"))
                .count();
        int blocked = (int) CATALOGUE.checks().stream()
                .filter(check -> check.rule().equals("wait.timeout"))
                .count();
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(failed);
        assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
                .contains("it returned nothing");
        assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(blocked + 1);
        assertThat(document.getElementsByTagName("skipped")
                        .item(0)
                        .getParentNode()
                        .getTextContent())
                .isNotNull();
    }

    @Test
    void anExcusedCheckIsSkippedAndAStaleDeclarationFails() throws Exception {
        Certificate certificate = Sample.certificate(
                "x",
                BOOK.digest(),
                List.of(),
                List.of(new DeclaredDeviation("wait.timeout", "It has none.", "https://a.example", "f", List.of())),
                rule("future.repr", Verdict.DEVIATION, Verdict.FAILED, "no repr"),
                Sample.differing("submit.order", "in reverse"),
                rule("wait.timeout", Verdict.FAILED, Verdict.PASSED, RuleResult.STALE));

        List<String> messages = all(envelopes(certificate), Envelope::getTestStepFinished).stream()
                .flatMap(step -> step.getTestStepResult().getMessage().stream())
                .distinct()
                .toList();
        assertThat(messages)
                .containsExactlyInAnyOrder("failed: " + RuleResult.STALE, "deviation: no repr", "observed: in reverse");
        assertThat(junit(certificate).getElementsByTagName("failure").getLength())
                .isEqualTo(1);
    }

    /** Neither green, for it was not seen to hold, nor red, for it binds nobody. */
    @Test
    void whatDiffersFromARuleThatBindsNobodyIsTheSameInJUnit() throws Exception {
        Certificate certificate = Sample.certificate(Sample.differing("submit.order", "in reverse"));

        assertThat(junit(certificate).getElementsByTagName("skipped").getLength())
                .isEqualTo(Documents.parse(JUnitView.of(Sample.material(certificate)))
                        .getElementsByTagName("skipped")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void aRunThatCannotBeTrustedIsAFailureAlthoughAllElsePassed() throws Exception {
        Certificate certificate = Sample.certificate(
                "x", BOOK.digest(), List.of("an engine was lost"), List.of(), Sample.passed("future.done"));

        Document document = junit(certificate);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
                .contains("an engine was lost");
        assertThat(all(envelopes(certificate), Envelope::getTestRunFinished))
                .extracting(TestRunFinished::getSuccess)
                .containsExactly(false);
    }

    @Test
    void aFailureTellsItsMessageOnceAndItsTimeline() throws Exception {
        List<io.cucumber.messages.types.Exception> failures = all(
                        envelopes(Sample.certificate(Sample.failed("future.done", "x"))), Envelope::getTestStepFinished)
                .stream()
                .flatMap(step -> step.getTestStepResult().getException().stream())
                .toList();

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).getMessage()).contains("x");
        assertThat(failures.get(0).getStackTrace().orElseThrow())
                .startsWith("timeline\n")
                .contains("first illegal event");
    }

    @Test
    void theMadeUpFeatureSaysWhatItHolds() throws Exception {
        assertThat(junit(Sample.certificate(Sample.passed("future.done")))
                        .getElementsByTagName("testcase")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("classname")
                        .getNodeValue())
                .isEqualTo("The run, the properties, and the rules without checks");
    }

    @Test
    void aCheckThatTheFeaturesDoNotHaveIsNotLost() throws Exception {
        Certificate certificate = Sample.certificate(Sample.failed("future.done", "a strange \u202e title"));

        assertThat(all(envelopes(certificate), Envelope::getPickle))
                .filteredOn(pickle -> pickle.getUri().equals("unwritten.feature"))
                .extracting(Pickle::getName)
                .anyMatch(name -> name.startsWith("a strange "));
        assertThat(junit(certificate).getElementsByTagName("failure").getLength())
                .isEqualTo(1);
    }
}
