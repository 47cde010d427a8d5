package org.futurestck.kit.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the features on the class path. */
final class FeatureFiles {

    static final String ROOT = "org/futurestck/features";

    private static final String SUFFIX = ".feature";

    private FeatureFiles() {}

    /** The content of each feature by its resource name, in the order of the names. */
    static Map<String, byte[]> read(ClassLoader loader) {
        URL root = Objects.requireNonNull(loader.getResource(ROOT), "the features are not on the class path");
        try {
            if (root.openConnection() instanceof JarURLConnection connection) {
                // A jar of one's own: closing a shared one would take it from whoever else reads it.
                connection.setUseCaches(false);
                try (JarFile jar = connection.getJarFile()) {
                    return read(jar);
                }
            }
            return read(Path.of(root.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the features lie at no readable place: " + root, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the features cannot be read", e);
        }
    }

    private static Map<String, byte[]> read(JarFile jar) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(ROOT + "/") && entry.getName().endsWith(SUFFIX)) {
                try (InputStream content = jar.getInputStream(entry)) {
                    contents.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return contents;
    }

    private static Map<String, byte[]> read(Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path file : files) {
            String name = ROOT + "/" + root.relativize(file).toString().replace('\\', '/');
            contents.put(name, Files.readAllBytes(file));
        }
        return contents;
    }
}
