package org.futurestck.kit.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.jspecify.annotations.Nullable;

/** The message by which a sighting arrives backstage. Unknown and missing fields make it malformed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Report(
        String token,
        SightingEvent event,
        String id,
        boolean gate,
        String process,
        String thread,
        @JsonProperty("thread_id") String threadId,
        @Nullable String future,
        @Nullable List<Outcome> outcomes,
        @Nullable List<Value> arguments,
        @Nullable String text) {

    /** How long, in bytes, a report may be. */
    static final int LONGEST = 1 << 20;

    /** The answer to every report. */
    static final String GO = "{\"go\":true}";

    /** Apart, because it is loaded for long: a worker process that reports nothing but a few texts has no need of it. */
    private static final class Mapping {

        static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNumberLength(Texts.LONGEST_INTEGER)
                                .build())
                        .build())
                .build();

        static final ObjectReader ONE_MESSAGE = JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        private Mapping() {}
    }

    Report {
        require("token", token);
        require("event", event);
        require("id", id);
        require("process", process);
        require("thread", thread);
        require("thread_id", threadId);
        if (outcomes != null) {
            outcomes.forEach(outcome -> require("outcome", outcome));
        }
    }

    static Report of(Sighting seen, String token, boolean gate) {
        return new Report(
                token,
                seen.event(),
                seen.id(),
                gate,
                seen.process(),
                seen.thread(),
                seen.threadId(),
                seen.future(),
                seen.outcomes().isEmpty() ? null : seen.outcomes(),
                seen.arguments().isEmpty() ? null : seen.arguments(),
                seen.text());
    }

    /** Reads a line as one JSON message of any kind. */
    static JsonNode message(byte[] line) throws IOException {
        return Mapping.ONE_MESSAGE.readTree(line);
    }

    byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        if (outcomes == null && arguments == null) {
            line.writeBytes(texts().getBytes(StandardCharsets.US_ASCII));
        } else {
            line.writeBytes(Mapping.JSON.writeValueAsBytes(this));
        }
        line.write('\n');
        return line.toByteArray();
    }

    private String texts() {
        JsonTexts json = new JsonTexts();
        json.put("token", token);
        json.put("event", event.name().toLowerCase(Locale.ROOT));
        json.put("id", id);
        json.put("gate", gate);
        json.put("process", process);
        json.put("thread", thread);
        json.put("thread_id", threadId);
        if (future != null) {
            json.put("future", future);
        }
        if (text != null) {
            json.put("text", text);
        }
        return json.end();
    }

    static Report read(JsonNode message) throws JsonProcessingException {
        return Mapping.JSON.treeToValue(message, Report.class);
    }

    Sighting sighting() {
        return new Sighting(
                event,
                Texts.cut(id),
                Texts.cut(process),
                Texts.cut(thread),
                Texts.cut(threadId),
                future == null ? null : Texts.cut(future),
                outcomes == null ? List.of() : outcomes,
                arguments == null ? List.of() : arguments,
                text == null ? null : Texts.cut(text));
    }

    private static void require(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("the field '" + field + "' is missing");
        }
    }
}
