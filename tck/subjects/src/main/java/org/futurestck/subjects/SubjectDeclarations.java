package org.futurestck.subjects;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.kit.spi.Subject;
import org.futurestck.subjects.base.LibrarySubject;

/** The known deviations of the libraries whose executors come as subjects, a file for each. */
public final class SubjectDeclarations {

    private static final String FOLDER = "/org/futurestck/subjects/declarations/";

    private SubjectDeclarations() {}

    /**
     * Reads all declarations.
     *
     * @return the declarations, each about another subject, in the order in which the subjects are registered
     * @throws UncheckedIOException if one cannot be read
     */
    public static List<Declaration> all() {
        return ServiceLoader.load(Subject.class).stream()
                .filter(provider -> LibrarySubject.class.isAssignableFrom(provider.type()))
                .map(provider -> read(provider.get().name()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A subject that keeps every rule has none. */
    private static Optional<Declaration> read(String subject) {
        String file = subject.substring(subject.indexOf(':') + 1) + ".json";
        try (InputStream stream = SubjectDeclarations.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                return Optional.empty();
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(Declaration.parse("the kit's own " + file, text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + file, e);
        }
    }
}
