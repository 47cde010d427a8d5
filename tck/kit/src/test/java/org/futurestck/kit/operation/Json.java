package org.futurestck.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The JSON of operations and outcomes, by a mapper without any settings of its own. */
final class Json {

    private static final ObjectMapper PLAIN = JsonMapper.builder().build();

    private Json() {}

    static String write(Object value) {
        try {
            return PLAIN.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return PLAIN.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Both directions at once. */
    static <T> void holds(T value, Class<T> type, String json) {
        assertThat(write(value)).isEqualTo(json);
        assertThat(read(json, type)).isEqualTo(value);
    }

    /** The sentence with which a text is refused. */
    static String refusal(String json, Class<?> type) {
        Throwable thrown = catchThrowable(() -> PLAIN.readValue(json, type));
        assertThat(thrown).as(json).isInstanceOf(JsonProcessingException.class);
        return ((JsonProcessingException) thrown).getOriginalMessage();
    }
}
