package org.futurestck.kit.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.stream.Collectors;
import org.futurestck.kit.stage.Texts;

/**
 * Turns messages into lines and back. Reading is strict: fields that are unknown, missing, null, of the wrong type or given
 * twice make a line malformed. Safe for use by several threads.
 */
public final class WireCodec {

    /** The version of the protocol. */
    public static final int PROTOCOL = 2;

    /** How long a line may be, in bytes. */
    public static final int LONGEST_LINE = 4 << 20;

    private static final int DEEPEST = 100;
    private static final String NO_JSON = "a line that is not JSON";

    private static final JsonMapper JSON = mapper();
    private static final ObjectReader ONE_TREE = JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private WireCodec() {}

    /**
     * Writes a request.
     *
     * @param request the request
     * @return one line without its end
     */
    public static String write(Request request) {
        return line(request);
    }

    /**
     * Writes an answer.
     *
     * @param answer the answer
     * @return one line without its end
     */
    public static String write(Answer answer) {
        return line(answer);
    }

    /**
     * Reads a request.
     *
     * @param line one line without its end
     * @return the request
     * @throws MalformedLineException if it is none
     */
    public static Request readRequest(String line) throws MalformedLineException {
        return message(tree(line, NO_JSON), line, Request.class, "request");
    }

    /**
     * Reads an answer.
     *
     * @param line one line without its end
     * @return the answer
     * @throws MalformedLineException if it is none
     */
    static Answer readAnswer(String line) throws MalformedLineException {
        JsonNode tree = tree(line, "a line that is not JSON to its standard output, which is for answers alone");
        // Another version may say hello in another shape, so its number comes before the shape.
        if (tree.path("type").asText().equals("hello")
                && tree.path("protocol").isIntegralNumber()
                && tree.path("protocol").asInt() != PROTOCOL) {
            throw new MalformedLineException(
                    "speaks protocol " + tree.path("protocol").asText() + ", this kit speaks " + PROTOCOL, null);
        }
        return message(tree, line, Answer.class, "answer");
    }

    /**
     * Finds the number of a line that is no request as far as one can tell.
     *
     * @param line one line without its end
     * @return the number, or 0 if there is none
     */
    public static long idOf(String line) {
        try {
            return Math.max(0, tree(line, NO_JSON).path("id").asLong(0));
        } catch (MalformedLineException e) {
            return 0;
        }
    }

    private static String line(Object message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON form for " + message.getClass(), e);
        }
    }

    private static JsonNode tree(String line, String mistake) throws MalformedLineException {
        try {
            return ONE_TREE.readTree(line);
        } catch (JsonProcessingException e) {
            throw new MalformedLineException("wrote " + mistake + ": " + Quotes.quote(line), e);
        }
    }

    private static <M> M message(JsonNode tree, String line, Class<M> type, String what) throws MalformedLineException {
        try {
            if (tree.isObject()) {
                return JSON.treeToValue(tree, type);
            }
        } catch (JsonProcessingException e) {
            throw new MalformedLineException(
                    "wrote a line that is no " + what + " (" + reason(e) + "): " + Quotes.quote(line), e);
        }
        throw new MalformedLineException("wrote a line that is no " + what + ": " + Quotes.quote(line), null);
    }

    private static String reason(JsonProcessingException e) {
        String at = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        String where = at.isEmpty() ? "it" : "its field '" + Quotes.escape(at) + "'";
        if (e instanceof UnrecognizedPropertyException) {
            return "unknown field '" + Quotes.escape(at) + "'";
        } else if (e instanceof InvalidTypeIdException type) {
            return type.getTypeId() == null ? where + " has no type" : "unknown type " + Quotes.quote(type.getTypeId());
        }
        return at.isEmpty() ? "a part of it is missing or null" : where + " is missing or wrong";
    }

    private static JsonMapper mapper() {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_LINE)
                .maxNameLength(1_000)
                .maxNumberLength(Texts.LONGEST_INTEGER)
                .build();
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(bounds)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .annotationIntrospector(new NullRules())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, config -> {
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .build();
    }
}
