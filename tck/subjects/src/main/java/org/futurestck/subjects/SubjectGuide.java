package org.futurestck.subjects;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What people should know of executors on the JVM when they come from the Python contract, and the other way round. */
public final class SubjectGuide {

    private static final String FILE = "/org/futurestck/subjects/java.md";

    private SubjectGuide() {}

    /**
     * Reads the guide.
     *
     * @return a page of Markdown with one heading at the top; ids of rules in it are code
     * @throws UncheckedIOException if it cannot be read
     */
    public static String text() {
        try (InputStream stream = SubjectGuide.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(stream, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
