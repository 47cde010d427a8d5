package org.futurestck.protocol;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The schema of the protocol, or one named part of it. */
final class ProtocolSchema {

    private static final String LOCATION = "classpath:org/futurestck/schema/protocol.schema.json";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private ProtocolSchema(String location) {
        this.schema = REGISTRY.getSchema(SchemaLocation.of(location));
    }

    static ProtocolSchema whole() {
        return new ProtocolSchema(LOCATION);
    }

    static ProtocolSchema part(String name) {
        return new ProtocolSchema(LOCATION + "#/$defs/" + name);
    }

    List<String> errors(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** The values that the alternatives of a part allow for the field that tells them apart. */
    static List<String> alternatives(String part, String field) {
        List<String> names = new ArrayList<>();
        JsonNode alternatives =
                whole().schema.getSchemaNode().path("$defs").path(part).path("oneOf");
        for (Iterator<JsonNode> each = alternatives.iterator(); each.hasNext(); ) {
            names.add(each.next().path("properties").path(field).path("const").asString());
        }
        return names;
    }
}
