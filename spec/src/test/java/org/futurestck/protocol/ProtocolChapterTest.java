package org.futurestck.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.futurestck.protocol.ProtocolChapter.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The chapter and the schema say the same. */
final class ProtocolChapterTest {

    private static final Set<String> MESSAGES = Set.of("request", "answer", "report", "leave");

    static Stream<Example> examples() throws IOException {
        return ProtocolChapter.examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAsItsPartOfTheSchemaSays(Example example) {
        assertThat(ProtocolSchema.part(example.part()).errors(example.json())).isEmpty();
    }

    static Stream<Example> messages() throws IOException {
        return examples().filter(example -> MESSAGES.contains(example.part()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageIsAMessageOfTheSchema(Example example) {
        assertThat(ProtocolSchema.whole().errors(example.json())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"request, type", "answer, type", "report, event", "operation, op"})
    void everyMessageAndOperationHasAnExample(String part, String field) throws IOException {
        List<String> names = ProtocolSchema.alternatives(part, field);
        List<String> examples = examples()
                .filter(example -> example.part().equals(part))
                .map(Example::json)
                .toList();

        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(examples)
                .anyMatch(json -> json.contains("\"" + field + "\":\"" + name + "\"")));
    }

    @Test
    void theNumberOfTheProtocolIsThatOfTheSchema() throws IOException {
        Matcher number = Pattern.compile("This is protocol \\*\\*(\\d+)\\*\\*").matcher(ProtocolChapter.text());

        assertThat(number.find()).isTrue();
        assertThat(ProtocolSchema.whole().errors("{\"id\":1,\"type\":\"hello\",\"protocol\":" + number.group(1) + "}"))
                .isEmpty();
    }

    @Test
    void everyDocumentedKindOfErrorCanBeReported() {
        String everyKind = "\"kinds\":[\"CancelledError\",\"TimeoutError\",\"InvalidStateError\",\"BrokenThreadPool\","
                + "\"BrokenProcessPool\",\"BrokenExecutor\",\"ValueError\",\"TypeError\",\"NotImplementedError\","
                + "\"RuntimeError\",\"Exception\",\"BaseException\"]";

        assertThat(ProtocolSchema.part("seen_error").errors("{" + everyKind + ",\"type\":\"T\",\"message\":\"\"}"))
                .isEmpty();
    }
}
