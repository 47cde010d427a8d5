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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a {@link Value} stands in JSON: data as itself, everything else as an object with one telling key. */
final class ValueJson {

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
            } else if (value instanceof Value.Callable callable) {
                return Map.of("call", callable.call());
            } else if (value instanceof Value.Failure failure) {
                return Map.of("error", failure.error());
            } else if (value instanceof Value.DoneAndNotDone sets) {
                return Map.of("done_and_not_done", List.of(sets.done(), sets.notDone()));
            } else if (value instanceof Value.Exhausted) {
                return Map.of("exhausted", true);
            } else if (value instanceof Value.Bytes bytes) {
                return Map.of("bytes", bytes.length());
            } else if (value instanceof Value.Unsendable) {
                return Map.of("unsendable", true);
            } else if (value instanceof Value.Other other) {
                return Map.of("other", other.description());
            }
            throw new IllegalArgumentException("no JSON form for " + value.getClass());
        }
    }

    static final class Reader extends JsonDeserializer<Value> {

        /** Deeper values would need a deeper stack than the kit's threads have. */
        private static final int DEEPEST = 100;

        @Override
        public Value deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return new Reading(in, context).value(context.readTree(in), 0);
        }

        @Override
        public Value getNullValue(DeserializationContext context) {
            return new Value.None();
        }

        private record Reading(JsonParser in, DeserializationContext context) {

            Value value(JsonNode node, int depth) throws IOException {
                require(depth <= DEEPEST, "a value is nested more than " + DEEPEST + " deep");
                if (node.isNull()) {
                    return new Value.None();
                } else if (node.isBoolean()) {
                    return new Value.Bool(node.booleanValue());
                } else if (node.isIntegralNumber()) {
                    return new Value.Int(node.bigIntegerValue());
                } else if (node.isNumber()) {
                    // Where the mapper reads doubles, a number may be too large for one.
                    require(node.isBigDecimal() || Double.isFinite(node.doubleValue()), "not a finite number: " + node);
                    return new Value.Decimal(node.decimalValue());
                } else if (node.isTextual()) {
                    return new Value.Text(node.textValue());
                } else if (node.isArray()) {
                    return new Value.Items(values(node, depth));
                }
                require(node.size() == 1, "not a value: " + node);
                return named(node, node.fieldNames().next(), depth);
            }

            private Value named(JsonNode node, String key, int depth) throws IOException {
                JsonNode content = node.get(key);
                boolean wellFormed =
                        switch (key) {
                            case "token", "handle", "other" -> content.isTextual();
                            case "error", "call" -> content.isObject();
                            case "done_and_not_done" ->
                                content.size() == 2
                                        && content.path(0).isArray()
                                        && content.path(1).isArray();
                            case "exhausted", "unsendable" -> content.isBoolean() && content.booleanValue();
                            case "bytes" ->
                                content.isIntegralNumber() && content.canConvertToLong() && content.longValue() >= 0;
                            default -> false;
                        };
                require(wellFormed, "not a value: " + node);
                return switch (key) {
                    case "token" -> new Value.Token(content.textValue());
                    case "handle" -> new Value.Handle(content.textValue());
                    case "call" -> new Value.Callable(context.readTreeAsValue(content, Call.class));
                    case "error" -> new Value.Failure(context.readTreeAsValue(content, SeenError.class));
                    case "done_and_not_done" ->
                        new Value.DoneAndNotDone(values(content.get(0), depth), values(content.get(1), depth));
                    case "exhausted" -> new Value.Exhausted();
                    case "unsendable" -> new Value.Unsendable();
                    case "bytes" -> new Value.Bytes(content.longValue());
                    default -> new Value.Other(content.textValue());
                };
            }

            private List<Value> values(JsonNode array, int depth) throws IOException {
                List<Value> values = new ArrayList<>();
                for (JsonNode element : array) {
                    values.add(value(element, depth + 1));
                }
                return values;
            }

            private void require(boolean holds, String sentence) throws JsonMappingException {
                if (!holds) {
                    throw JsonMappingException.from(in, sentence.substring(0, Math.min(sentence.length(), 200)));
                }
            }
        }
    }
}
