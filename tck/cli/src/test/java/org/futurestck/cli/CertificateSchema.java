package org.futurestck.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Holds texts to the schema of certificates. */
final class CertificateSchema {

    private static final String SCHEMA = "/org/futurestck/schema/certificate.schema.json";

    private CertificateSchema() {}

    /** What is wrong with a certificate; empty if nothing is. */
    static List<String> problems(String certificate) throws IOException {
        try (InputStream text = Objects.requireNonNull(CertificateSchema.class.getResourceAsStream(SCHEMA))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
            return schema.validate(certificate, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
