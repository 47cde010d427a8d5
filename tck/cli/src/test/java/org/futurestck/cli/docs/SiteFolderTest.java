package org.futurestck.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of anybody else is lost. */
final class SiteFolderTest {

    private final Path folder;

    SiteFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isFreeWhereNothingIs() throws IOException {
        assertThat(SiteFolder.isFree(folder)).isTrue();
        assertThat(SiteFolder.isFree(folder.resolve("a/b"))).isTrue();
    }

    @Test
    void isNotFreeWhereSomebodyElseHasFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThat(SiteFolder.isFree(folder)).isFalse();
        assertThatThrownBy(() -> SiteFolder.isFree(file)).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void takesTheWorkOfAnEarlierSiteAwayAndNothingElse() throws IOException {
        Path site = folder.resolve("site");
        SiteFolder.write(site, Map.of("a.html", "old", "b.html", "old"));
        Files.writeString(site.resolve("CNAME"), "docs.example.org");
        assertThat(SiteFolder.isFree(site)).isTrue();

        SiteFolder.write(site, Map.of("a.html", "new", "c.html", "ü"));
        assertThat(site.resolve("a.html")).hasContent("new");
        assertThat(site.resolve("b.html")).doesNotExist();
        assertThat(site.resolve("c.html")).hasContent("ü");
        assertThat(site.resolve("CNAME")).hasContent("docs.example.org");
    }

    @Test
    void passesOverAMarkerThatIsNoText() throws IOException {
        Path site = Files.createDirectory(folder.resolve("site"));
        Files.write(site.resolve(SiteFolder.MARKER), new byte[] {'a', (byte) 0xff, '\n'});

        SiteFolder.write(site, Map.of("b.html", "new"));
        assertThat(site.resolve("b.html")).hasContent("new");
        assertThat(site.resolve(SiteFolder.MARKER)).hasContent("b.html");
    }

    @Test
    void leavesFilesThatSomebodyPutBesideTheSite() throws IOException {
        Path site = folder.resolve("site");
        SiteFolder.write(site, Map.of("a.html", "old"));
        Files.writeString(site.resolve("b.html"), "mine");

        assertThatThrownBy(() -> SiteFolder.write(site, Map.of("a.html", "new", "b.html", "new")))
                .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(e.getReason())
                        .isEqualTo("b.html is there, and no part of an earlier site"));
        assertThat(site.resolve("a.html")).hasContent("old");
        assertThat(site.resolve("b.html")).hasContent("mine");
    }

    @Test
    void isNotLedOutOfTheFolderByItsMarker() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.html"), "mine");
        Path site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve(SiteFolder.MARKER), "../outside.html\n" + outside + "\n..\n");

        SiteFolder.write(site, Map.of("a.html", ""));
        assertThat(outside).hasContent("mine");
    }
}
