package org.futurestck.cli.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts of the contract that come with the kit. */
final class Shipped {

    private Shipped() {}

    /** A file of the rule book, such as {@code future.md}. */
    static String ruleBook(String file) {
        return read("/org/futurestck/rulebook/" + file);
    }

    /** A schema, such as {@code protocol.schema.json}. */
    static String schema(String file) {
        return read("/org/futurestck/schema/" + file);
    }

    private static String read(String resource) {
        try (InputStream stream = Shipped.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
