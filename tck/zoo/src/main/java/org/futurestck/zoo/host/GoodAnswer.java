package org.futurestck.zoo.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Optional;
import org.futurestck.kit.wire.WireCodec;

/**
 * What the host behind has answered. Immutable.
 *
 * @param line the answer as it came
 */
record GoodAnswer(String line) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Whether it is an answer of this type. */
    boolean is(String type) {
        return tree().map(tree -> tree.path("type").asText().equals(type)).orElse(false);
    }

    /** The same answer with another member, or with another value for one that it has. */
    String with(String member, Object value) {
        return tree().map(tree -> tree.putPOJO(member, value).toString()).orElse(line);
    }

    /** The number of the request that it answers. */
    long id() {
        return WireCodec.idOf(line);
    }

    /** The same answer without its last member. */
    String shorter() {
        return tree().map(GoodAnswer::withoutLast).orElse(line);
    }

    private static String withoutLast(ObjectNode tree) {
        String last = "";
        for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
            last = names.next();
        }
        tree.remove(last);
        return tree.toString();
    }

    /** A new tree; empty if the host behind does not speak the protocol either. */
    private Optional<ObjectNode> tree() {
        try {
            JsonNode tree = JSON.readTree(line);
            return tree instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            // Not JSON: then it goes to the kit as it came, which is as wrong as anything done to it.
            return Optional.empty();
        }
    }
}
