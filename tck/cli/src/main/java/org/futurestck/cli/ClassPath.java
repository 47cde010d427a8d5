package org.futurestck.cli;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.futurestck.kit.spi.NamedSubject;
import org.futurestck.kit.spi.Subject;

/** A class path as a host will have it, to look into without running anything that is on it. */
final class ClassPath {

    private ClassPath() {}

    /** A loader of what is on a path; a relative entry is taken from the present working directory. */
    static URLClassLoader open(String path, ClassLoader parent) {
        URL[] places = Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .flatMap(ClassPath::files)
                .map(ClassPath::url)
                .toArray(URL[]::new);
        return new URLClassLoader(places, parent);
    }

    /** Whether a host that has the kit and the path can find a class. */
    static boolean has(String className, String path) {
        try (URLClassLoader loader = open(path, ClassPath.class.getClassLoader())) {
            return loader.getResource(className.replace('.', '/') + ".class") != null;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** Whether somebody has registered subjects on the path; what they are called, only their code can tell. */
    static boolean registers(String path) {
        try (URLClassLoader loader = open(path, ClassLoader.getPlatformClassLoader())) {
            return Stream.of(Subject.class, NamedSubject.class)
                    .anyMatch(service -> loader.findResource("META-INF/services/" + service.getName()) != null);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** What to tell of a path that cannot be read. */
    static UsageException unreadable(String path, IOException e) {
        return new UsageException("The class path " + path + " cannot be read: " + e.getMessage() + ".", e);
    }

    /** As the Java launcher has it, a star stands for all jars of a folder. */
    private static Stream<Path> files(String entry) {
        if (!entry.equals("*") && !entry.endsWith(File.separator + "*")) {
            return Stream.of(Path.of(entry));
        }
        Path folder = Path.of(entry.substring(0, entry.length() - 1));
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
