package org.futurestck.kit.declaration;

import java.nio.file.Path;
import java.util.List;
import org.futurestck.kit.stage.SubjectInfo;
import org.jspecify.annotations.Nullable;

/**
 * The known deviations of a subject, as somebody has written them down. Immutable.
 *
 * @param source where it is written, as people are to be told
 * @param subjects the names of the subjects that it is about; empty for whatever is certified with it
 * @param host the host where it holds, such as {@code python}; null for all
 * @param platform what the platform begins with where it holds, such as {@code CPython}; null for all
 * @param deviations the rules that are broken, each at most once
 */
public record Declaration(
        String source,
        List<String> subjects,
        @Nullable String host,
        @Nullable String platform,
        List<Deviation> deviations) {

    /**
     * Copies the lists.
     *
     * @param source source
     * @param subjects names
     * @param host host, or null
     * @param platform platform, or null
     * @param deviations deviations
     */
    public Declaration {
        subjects = List.copyOf(subjects);
        deviations = List.copyOf(deviations);
    }

    /**
     * Reads a declaration from a file.
     *
     * @param file a file that follows the declaration schema
     * @return the declaration; its source is the path as it was given
     * @throws DeclarationException if the file cannot be read or does not follow the schema
     */
    public static Declaration read(Path file) {
        return DeclarationReader.read(file);
    }

    /**
     * Reads a declaration from a text.
     *
     * @param source where the text comes from, as people are to be told
     * @param json a text that follows the declaration schema
     * @return the declaration
     * @throws DeclarationException if the text does not follow the schema
     */
    public static Declaration parse(String source, String json) {
        return new DeclarationReader(source).read(json);
    }

    /** Whether it is about a subject, by the name that the user typed or the name it gives itself. */
    boolean isAbout(String subjectId, SubjectInfo subject) {
        return subjects.isEmpty() || subjects.contains(subjectId) || subjects.contains(subject.name());
    }

    /** Whether it holds where the subject runs. */
    boolean holdsOn(SubjectInfo subject) {
        return (host == null || host.equals(subject.host()))
                && (platform == null || (subject.platform() + " ").startsWith(platform + " "));
    }
}
