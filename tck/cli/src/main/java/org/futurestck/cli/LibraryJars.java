package org.futurestck.cli;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
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
        URL[] places = Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .flatMap(LibraryJars::files)
                .map(LibraryJars::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            if (!subject.library().isIn(loader)) {
                throw new UsageException(subject.name() + " needs " + subject.library() + ", and there is no "
                        + artifact + "-*.jar in " + folder + "; build the kit, or name the jars with --classpath.");
            }
        } catch (IOException e) {
            throw new UsageException("The class path " + classPath + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** As the Java launcher has it, a star stands for all jars of a folder. */
    private static Stream<Path> files(String entry) {
        if (!entry.endsWith(File.separator + "*")) {
            return Stream.of(Path.of(entry));
        }
        Path folder = Path.of(entry.substring(0, entry.length() - 2));
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UsageException("The libraries in " + folder + " cannot be listed: " + e.getMessage() + ".", e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a file has a URL", e);
        }
    }
}
