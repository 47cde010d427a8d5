package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** One named part of the protocol's schema. */
enum Schema {
    REQUEST("request"),
    ANSWER("answer"),
    REPORT("report");

    private static final String LOCATION = "classpath:org/futurestck/schema/protocol.schema.json#/$defs/";

    private final com.networknt.schema.Schema schema;

    Schema(String part) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(LOCATION + part));
    }

    /** The message, if it is as the schema says. */
    synchronized String checked(String message) {
        assertThat(schema.validate(message, InputFormat.JSON)).as(message).isEmpty();
        return message;
    }
}
