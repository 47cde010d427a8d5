package org.futurestck.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
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
        String libraries = folder.resolve("*").toString();
        String whole = ofUser.isEmpty() ? libraries : ofUser + File.pathSeparator + libraries;
        demand(subject, artifact.get(), folder, whole);
        return whole;
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

    /** A host without the library would blame it for what its absence does. */
    private static void demand(LibrarySubject subject, String artifact, Path folder, String classPath) {
        try (URLClassLoader loader = ClassPath.open(classPath, ClassLoader.getPlatformClassLoader())) {
            if (!subject.library().isIn(loader)) {
                throw new UsageException(subject.name() + " needs " + subject.library() + ", and there is no "
                        + artifact + "-*.jar in " + folder + "; build the kit, or name the jars with --classpath.");
            }
        } catch (IOException e) {
            throw ClassPath.unreadable(classPath, e);
        }
    }
}
