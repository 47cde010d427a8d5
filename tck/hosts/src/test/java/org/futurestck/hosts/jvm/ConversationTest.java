package org.futurestck.hosts.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.wire.Answer;
import org.futurestck.kit.wire.MalformedLineException;
import org.futurestck.kit.wire.WireLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {

    private static final String HELLO = "{\"id\":1,\"type\":\"hello\",\"protocol\":2}";
    private static final String OPEN = "{\"id\":2,\"type\":\"open\",\"backstage\":{\"port\":1,\"token\":\"0\"}}";
    private static final Schema ANSWER = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("classpath:org/futurestck/schema/protocol.schema.json#/$defs/answer"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Asks line by line and returns what was answered, all of it as the schema says. */
    private List<String> ask(String... requests) throws Exception {
        ThreadSubject subject = new ThreadSubject();
        AnswerWriter answers = new AnswerWriter(out, () -> {
            throw new AssertionError("the kit is there");
        });
        String input = String.join("\n", requests) + "\n";
        new Conversation(subject, subject.getClass().getName(), LocalStageSource.describe(subject, "jvm"), answers)
                .serve(new WireLines(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))));
        // Operations answer from threads of their own, if need be after the conversation.
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (starts(requests) > outcomes() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(ANSWER.validate(line, InputFormat.JSON))
                .isEmpty());
        return lines;
    }

    private static long starts(String... requests) {
        return Arrays.stream(requests)
                .filter(request -> request.contains("\"type\":\"start\""))
                .count();
    }

    private long outcomes() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\"type\":\"outcome\"") || line.contains("\"type\":\"refused\""))
                .count();
    }

    @Test
    void answersInTheWordsOfTheProtocol() throws Exception {
        List<String> answers = ask(
                HELLO,
                OPEN,
                "{\"id\":4,\"type\":\"standing\"}",
                "{\"id\":5,\"type\":\"bye\"}",
                "after the goodbye nothing is read");

        assertThat(answers)
                .hasSize(4)
                .anyMatch(line -> line.startsWith("{\"type\":\"hello\",\"id\":1,\"protocol\":2,"))
                .contains("{\"type\":\"opened\",\"id\":2}", "{\"type\":\"bye\",\"id\":5}")
                .anyMatch(line -> line.startsWith("{\"type\":\"standing\",\"id\":4,\"standing\":{\"activity\":"));
    }

    @Test
    void opensAndClosesCheckAfterCheck() throws Exception {
        assertThat(ask(
                        HELLO,
                        OPEN,
                        "{\"id\":3,\"type\":\"close\"}",
                        OPEN.replace("2,", "4,"),
                        "{\"id\":5,\"type\":\"close\"}"))
                .contains(
                        "{\"type\":\"closed\",\"id\":3,\"stuck\":[]}",
                        "{\"type\":\"opened\",\"id\":4}",
                        "{\"type\":\"closed\",\"id\":5,\"stuck\":[]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":9,"type":"hello","protocol":1}          | this host speaks protocol 2, not 1
            {"id":9,"type":"dance"}                       | the kit wrote a line that is no request (unknown type 'dance'): '{"id":9,"type":"dance"}'
            {"id":9,"type":"standing","x":1}              | the kit wrote a line that is no request (unknown field 'x'): '{"id":9,"type":"standing","x":1}'
            {"id":9,"type":"close"}                       | no check is open
            {"id":9,"type":"standing"}                    | no check is open
            """)
    void refusesWhatItCannotDo(String request, String reason) throws Exception {
        assertThat(ask(HELLO, request))
                .contains("{\"type\":\"refused\",\"id\":9,\"reason\":\"" + reason.replace("\"", "\\\"") + "\"}");
    }

    @Test
    void refusesASecondCheck() throws Exception {
        assertThat(ask(HELLO, OPEN, OPEN.replace("2,", "3,")))
                .contains("{\"type\":\"refused\",\"id\":3,\"reason\":\"a check is open already\"}");
    }

    @Test
    void wantsToBeGreetedFirst() throws Exception {
        assertThat(ask(OPEN))
                .containsExactly("{\"type\":\"refused\",\"id\":2,\"reason\":\"the first request has to be 'hello'\"}");
    }

    @Test
    void refusesAnOperationOnWhatIsNotThere() throws Exception {
        List<String> answers = ask(
                HELLO,
                OPEN,
                "{\"id\":3,\"type\":\"start\",\"caller\":\"main\",\"operation\":{\"op\":\"cancel\",\"future\":\"f\"}}",
                "{\"id\":4,\"type\":\"close\"}");

        assertThat(answers).anyMatch(line -> line.startsWith("{\"type\":\"refused\",\"id\":3,"));
    }

    @Test
    void givesUpAtALineWithoutNumber() {
        assertThatThrownBy(() -> ask(HELLO, "Hello!"))
                .isInstanceOf(MalformedLineException.class)
                .hasMessage("wrote a line that is not JSON: 'Hello!'");
    }

    @Test
    void boundsTheLengthOfAnAnswer() {
        AnswerWriter answers = new AnswerWriter(out, () -> {});

        answers.send(new Answer.Ended(3, new Outcome.Returned(new Value.Text("x".repeat(5 << 20)))));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"outcome\",\"id\":3,\"outcome\":{\"outcome\":\"returned\",\"value\":"
                        + "{\"other\":\"a value whose form is 5242950 bytes long\"}}}\n");
    }

    @Test
    void refusesToTellHistoriesThatAreTooLong() {
        History.Performed performed =
                new History.Performed(0, 1, new Outcome.Returned(new Value.Text("x".repeat(5 << 20))));
        History history = new History(1, List.of(performed), List.of(List.of()), List.of(), List.of());

        new AnswerWriter(out, () -> {}).send(new Answer.Histories(3, List.of(history)));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"refused\",\"id\":3,\"reason\":\"the answer is longer than 4194304 bytes\"}\n");
    }

    @Test
    void noticesThatTheKitHasGone() {
        AtomicInteger gone = new AtomicInteger();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        };

        new AnswerWriter(broken, gone::incrementAndGet).send(new Answer.Opened(2));

        assertThat(gone).hasValue(1);
    }
}
