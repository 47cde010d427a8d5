package org.futurestck.kit.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the features on the class path. */
final class FeatureFiles {

    static final String ROOT = "org/futurestck/features";

    private FeatureFiles() {}

    /** The content of each feature by its resource name, in the order of the names. */
    static Map<String, byte[]> read(ClassLoader loader) {
        URL root = Objects.requireNonNull(loader.getResource(ROOT), "the features are not on the class path");
        try {
            URI uri = root.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath(ROOT));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the features lie at no readable place: " + root, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the features cannot be read", e);
        }
    }

    private static Map<String, byte[]> read(Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(file -> file.toString().endsWith(".feature")).toList();
        }
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path file : files) {
            String name = ROOT + "/" + root.relativize(file).toString().replace('\\', '/');
            contents.put(name, Files.readAllBytes(file));
        }
        return contents;
    }
}
