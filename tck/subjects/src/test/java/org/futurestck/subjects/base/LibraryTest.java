package org.futurestck.subjects.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A certificate names the release that was certified. */
class LibraryTest {

    private final Path folder;

    LibraryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource
    void isOfTheReleaseThatTheBuildHas(Library library) {
        assertThat(library.version()).matches("\\d+\\.\\d+.*");
        assertThat(library.version(ClassLoader.getPlatformClassLoader())).isEqualTo(library.version());
    }

    @Test
    void isOfTheReleaseThatComesFirst() throws IOException {
        assertThat(versionWith("guava-9.1-jre.jar")).isEqualTo("9.1-jre");
    }

    @Test
    void isOfNoKnownReleaseWhereTheJarDoesNotTell() throws IOException {
        assertThat(versionWith("mine.jar")).isEqualTo("unknown");
        assertThat(versionWith("guava.jar")).isEqualTo("unknown");
    }

    private String versionWith(String jar) throws IOException {
        Path file = folder.resolve(jar);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("com/google/common/util/concurrent/MoreExecutors.class"));
        }
        URL[] path = {file.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            return Library.GUAVA.version(loader);
        }
    }
}
