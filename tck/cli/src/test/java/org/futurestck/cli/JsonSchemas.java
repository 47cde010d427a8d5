package org.futurestck.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Holds texts to the schemas of the kit. */
public final class JsonSchemas {

    private JsonSchemas() {}

    /** What is wrong with a certificate; empty if nothing is. */
    public static List<String> ofCertificate(String json) throws IOException {
        return problems("certificate", json);
    }

    /** What is wrong with a comparison; empty if nothing is. */
    public static List<String> ofDiff(String json) throws IOException {
        return problems("diff", json);
    }

    private static List<String> problems(String name, String json) throws IOException {
        String file = "/org/futurestck/schema/" + name + ".schema.json";
        try (InputStream text = Objects.requireNonNull(JsonSchemas.class.getResourceAsStream(file))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
