package org.futurestck.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.futurestck.subjects.base.LibrarySubject;

/** The jars of the libraries whose executors come as subjects. The build puts them beside the jar of the command line. */
final class LibraryJars {

    /** Names another directory. */
    private static final String PROPERTY = "futurestck.libraries";

    private static final String FOLDER = "subjects";

    private LibraryJars() {}

    /**
     * The class path of a subject: what the user names, and then the libraries, unless the subject does without.
     *
     * @throws UsageException if its library is not there
     */
    static String classPath(LibrarySubject subject, String ofUser) {
        Optional<String> artifact = subject.library().artifact();
        if (artifact.isEmpty()) {
            return ofUser;
        }
        Path folder = folder();
        if (!hasJar(folder, artifact.get()) && ofUser.isEmpty()) {
            throw new UsageException(subject.name() + " needs " + subject.library() + ", and there is no "
                    + artifact.get() + "-*.jar in " + folder + "; build the kit, or name the jars with --classpath.");
        }
        String libraries = folder.resolve("*").toString();
        return ofUser.isEmpty() ? libraries : ofUser + File.pathSeparator + libraries;
    }

    private static Path folder() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        try {
            CodeSource source = LibraryJars.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI()).resolveSibling(FOLDER);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the command line does not know where it is", e);
        }
    }

    private static boolean hasJar(Path folder, String artifact) {
        Pattern name = Pattern.compile(Pattern.quote(artifact) + "-\\d.*\\.jar");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.anyMatch(
                    jar -> name.matcher(jar.getFileName().toString()).matches());
        } catch (IOException e) {
            throw new UsageException("The libraries in " + folder + " cannot be listed: " + e.getMessage() + ".", e);
        }
    }
}
