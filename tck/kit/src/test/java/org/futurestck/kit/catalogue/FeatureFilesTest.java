package org.futurestck.kit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureFilesTest {

    private static final String FEATURE = "org/futurestck/features/a/b.feature";

    @TempDir
    private Path folder;

    @Test
    void readsAFolder() throws IOException {
        Path feature = folder.resolve(FEATURE);
        Files.createDirectories(feature.getParent());
        Files.writeString(feature, "Feature: b");
        Files.writeString(feature.resolveSibling("notes.txt"), "no feature");

        assertThat(read(folder.toUri().toURL())).containsOnlyKeys(FEATURE).hasValueSatisfying(text("Feature: b"));
    }

    @Test
    void readsAJarThatSomebodyElseHasOpen() throws IOException {
        Path jar = jar();
        URI uri = URI.create("jar:" + jar.toUri());

        try (FileSystem theirs = FileSystems.newFileSystem(uri, Map.of())) {
            assertThat(read(jar.toUri().toURL())).containsOnlyKeys(FEATURE).hasValueSatisfying(text("Feature: b"));
            assertThat(Files.exists(theirs.getPath(FEATURE))).as("still open").isTrue();
        }
    }

    @Test
    void aClassPathWithoutFeaturesIsRefused() {
        assertThatThrownBy(() -> read(folder.toUri().toURL()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the features are not on the class path");
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("features.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("org/futurestck/features/"));
            out.putNextEntry(new JarEntry("org/futurestck/other.feature"));
            out.putNextEntry(new JarEntry(FEATURE));
            out.write("Feature: b".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static Map<String, byte[]> read(URL place) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place}, null)) {
            return FeatureFiles.read(loader);
        }
    }

    private static Condition<byte[]> text(String text) {
        return new Condition<>(bytes -> new String(bytes, StandardCharsets.UTF_8).equals(text), text);
    }
}
