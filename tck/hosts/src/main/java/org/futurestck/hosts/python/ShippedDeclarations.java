package org.futurestck.hosts.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.futurestck.kit.declaration.Declaration;

/** The known deviations of well-known executors in Python. */
public final class ShippedDeclarations {

    static final List<String> FILES = List.of("cpython-threads.json", "cpython-processes.json", "tensorlake-sdk.json");

    private ShippedDeclarations() {}

    /**
     * Reads all declarations.
     *
     * @return the declarations, each about other subjects
     * @throws UncheckedIOException if one cannot be read
     */
    public static List<Declaration> all() {
        return FILES.stream().map(ShippedDeclarations::read).toList();
    }

    private static Declaration read(String file) {
        String resource = "/org/futurestck/hosts/declarations/" + file;
        try (InputStream stream = ShippedDeclarations.class.getResourceAsStream(resource)) {
            byte[] text = Objects.requireNonNull(stream, resource).readAllBytes();
            return Declaration.parse("the kit's own " + file, new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
