package org.futurestck.kit.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a {@link Value} stands in JSON: data as itself, everything else as an object with one telling key. */
final class ValueJson {

    private static final int LARGEST_EXPONENT = 400;

    private ValueJson() {}

    static final class Writer extends JsonSerializer<Value> {
        @Override
        public void serialize(Value value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value instanceof Value.None) {
                out.writeNull();
            } else if (value instanceof Value.Bool bool) {
                out.writeBoolean(bool.value());
            } else if (value instanceof Value.Int number) {
                out.writeNumber(number.value());
            } else if (value instanceof Value.Decimal number) {
                out.writeNumber(number.value());
            } else if (value instanceof Value.Text text) {
                out.writeString(text.value());
            } else if (value instanceof Value.Items items) {
                out.writePOJO(items.values());
            } else {
                out.writePOJO(named(value));
            }
        }

        private static Map<String, Object> named(Value value) {
            if (value instanceof Value.Token token) {
                return Map.of("token", token.name());
            } else if (value instanceof Value.Handle handle) {
                return Map.of("handle", handle.name());
            } else if (value instanceof Value.Failure failure) {
                return Map.of("error", failure.error());
            } else if (value instanceof Value.DoneAndNotDone sets) {
                return Map.of("done_and_not_done", List.of(sets.done(), sets.notDone()));
            } else if (value instanceof Value.Exhausted) {
                return Map.of("exhausted", true);
            } else if (value instanceof Value.Other other) {
                return Map.of("other", other.description());
            }
            throw new IllegalArgumentException("no JSON form for " + value.getClass());
        }
    }

    static final class Reader extends JsonDeserializer<Value> {
        @Override
        public Value deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return value(context.readTree(in), in, context);
        }

        @Override
        public Value getNullValue(DeserializationContext context) {
            return new Value.None();
        }

        private static Value value(JsonNode node, JsonParser in, DeserializationContext context) throws IOException {
            if (node.isNull()) {
                return new Value.None();
            } else if (node.isBoolean()) {
                return new Value.Bool(node.booleanValue());
            } else if (node.isIntegralNumber()) {
                return new Value.Int(node.bigIntegerValue());
            } else if (node.isNumber()) {
                return new Value.Decimal(bounded(node.decimalValue(), in));
            } else if (node.isTextual()) {
                return new Value.Text(node.textValue());
            } else if (node.isArray()) {
                return new Value.Items(values(node, in, context));
            } else if (node.size() == 1) {
                return named(node, in, context);
            }
            throw JsonMappingException.from(in, "not a value: " + node);
        }

        /** An exponent of a few digits can stand for a number that fills the memory once it is written out. */
        private static BigDecimal bounded(BigDecimal number, JsonParser in) throws IOException {
            if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
                throw JsonMappingException.from(in, "a number with the exponent " + -(long) number.scale());
            }
            return number;
        }

        private static Value named(JsonNode node, JsonParser in, DeserializationContext context) throws IOException {
            String key = node.fieldNames().next();
            JsonNode content = node.get(key);
            return switch (key) {
                case "token" -> new Value.Token(content.asText());
                case "handle" -> new Value.Handle(content.asText());
                case "error" -> new Value.Failure(context.readTreeAsValue(content, SeenError.class));
                case "done_and_not_done" ->
                    new Value.DoneAndNotDone(
                            values(content.path(0), in, context), values(content.path(1), in, context));
                case "exhausted" -> new Value.Exhausted();
                case "other" -> new Value.Other(content.asText());
                default -> throw JsonMappingException.from(in, "not a value: " + node);
            };
        }

        private static List<Value> values(JsonNode array, JsonParser in, DeserializationContext context)
                throws IOException {
            List<Value> values = new ArrayList<>();
            for (JsonNode element : array) {
                values.add(value(element, in, context));
            }
            return values;
        }
    }
}
