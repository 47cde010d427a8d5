package org.futurestck.cli.view;

import io.cucumber.messages.Convertor;
import io.cucumber.messages.MessageToNdjsonWriter;
import io.cucumber.messages.ProtocolVersion;
import io.cucumber.messages.ndjson.Serializer;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Exception;
import io.cucumber.messages.types.Hook;
import io.cucumber.messages.types.HookType;
import io.cucumber.messages.types.Meta;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.Product;
import io.cucumber.messages.types.SourceReference;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestCaseFinished;
import io.cucumber.messages.types.TestCaseStarted;
import io.cucumber.messages.types.TestRunFinished;
import io.cucumber.messages.types.TestRunStarted;
import io.cucumber.messages.types.TestStep;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResult;
import io.cucumber.messages.types.TestStepResultStatus;
import io.cucumber.messages.types.TestStepStarted;
import io.cucumber.messages.types.Timestamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.report.SafeText;

/**
 * Cucumber Messages, one JSON object a line, for tools that show runs of Cucumber. Each check is a test case. What came of it is told
 * by a hook after its steps, because certificates do not tell at which of them a check failed.
 */
final class MessagesView {

    private static final int LONGEST = 300;
    private static final String RUN = "run";
    private static final String VERDICT = "verdict";

    private final Certificate certificate;
    private final List<Envelope> envelopes = new ArrayList<>();
    private Instant now;
    private int ids;

    private MessagesView(Certificate certificate) {
        this.certificate = certificate;
        this.now = certificate.started();
    }

    static String of(Material material) {
        MessagesView view = new MessagesView(material.certificate());
        view.write();
        return text(view.envelopes);
    }

    private static String text(List<Envelope> envelopes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MessageToNdjsonWriter writer = new MessageToNdjsonWriter(bytes, new Serializer())) {
            for (Envelope envelope : envelopes) {
                writer.write(envelope);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void write() {
        Product kit = new Product("futures-tck", SafeText.line(certificate.kit(), LONGEST));
        Product platform = new Product(SafeText.line(certificate.subject().platform(), LONGEST), null);
        envelopes.add(Envelope.of(new Meta(ProtocolVersion.getVersion(), kit, platform, platform, platform, null)));
        List<TestedPickle> cases = new TestedPickles(certificate, this::id).all(envelopes::add);
        SourceReference kitItself = SourceReference.of("futures-tck");
        envelopes.add(Envelope.of(new Hook(VERDICT, VERDICT, kitItself, null, HookType.AFTER_TEST_CASE)));
        envelopes.add(Envelope.of(new TestRunStarted(time(), RUN)));
        cases.forEach(this::test);
        now = certificate.started().plusMillis(certificate.millis());
        boolean success = certificate.verdict() == Conformity.CONFORMS;
        String message = certificate.verdict().id();
        envelopes.add(Envelope.of(new TestRunFinished(message, success, time(), null, RUN)));
    }

    private String id() {
        return String.valueOf(ids++);
    }

    private Timestamp time() {
        return Convertor.toMessage(now);
    }

    private void test(TestedPickle tested) {
        Pickle pickle = tested.pickle();
        List<TestStep> steps = new ArrayList<>();
        for (PickleStep step : pickle.getSteps()) {
            steps.add(new TestStep(null, id(), step.getId(), null, null));
        }
        TestStep last = new TestStep(VERDICT, id(), null, null, null);
        List<TestStep> all = new ArrayList<>(steps);
        all.add(last);
        String test = id();
        envelopes.add(Envelope.of(new TestCase(test, pickle.getId(), all, RUN)));
        String attempt = id();
        envelopes.add(Envelope.of(new TestCaseStarted(0L, attempt, test, null, time())));
        CheckFate fate = tested.fate();
        steps.forEach(step -> step(attempt, step, new CheckFate(fate.ofSteps(), "", List.of(), 0)));
        step(attempt, last, fate);
        envelopes.add(Envelope.of(new TestCaseFinished(attempt, time(), false)));
    }

    private void step(String attempt, TestStep step, CheckFate fate) {
        envelopes.add(Envelope.of(new TestStepStarted(attempt, step.getId(), time())));
        now = now.plusMillis(fate.millis());
        String message = fate.message().isEmpty() ? null : fate.message();
        // The message is told before what stands in the place of a stack trace.
        String timeline = fate.timeline().isEmpty() ? null : "timeline\n" + String.join("\n", fate.timeline());
        Exception failure =
                fate.status() == TestStepResultStatus.FAILED ? new Exception("refuted", message, timeline) : null;
        TestStepResult result = new TestStepResult(
                Convertor.toMessage(Duration.ofMillis(fate.millis())), message, fate.status(), failure);
        envelopes.add(Envelope.of(new TestStepFinished(attempt, step.getId(), result, time())));
    }
}
