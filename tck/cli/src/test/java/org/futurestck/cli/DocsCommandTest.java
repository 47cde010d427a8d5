package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.futurestck.cli.view.Sample;
import org.futurestck.kit.certificate.CertificateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocsCommandTest {

    private final Path folder;

    DocsCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static void refuses(String sentence, String... arguments) {
        Ran ran = Ran.run(arguments);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines()).first().isEqualTo("futures-tck: " + sentence);
    }

    @Test
    void writesTheSiteAndWritesItAgain() throws IOException {
        String out = folder.resolve("new/site").toString();
        Path index = Path.of(out, "index.html");
        assertThat(Ran.run("docs", "--out", out)).isEqualTo(new Ran(0, index + System.lineSeparator(), ""));
        assertThat(index).content().contains("What executors and futures promise");

        Path certificate = folder.resolve("certificate.json");
        CertificateJson.write(Sample.certificate(Sample.passed("future.done")), certificate);
        assertThat(Ran.run("docs", "--out", out, "--certificate", certificate.toString())
                        .status())
                .isZero();
        assertThat(Path.of(out, "subjects.html")).content().contains("reference:threads 1.0, OpenJDK 17");
    }

    @Test
    void overwritesNothingOfAnybodyElse() throws IOException {
        Path thesis = Files.writeString(folder.resolve("index.html"), "mine");
        refuses(
                "--out " + folder
                        + " holds files that this command has not written; it takes a new or empty directory, or an"
                        + " earlier site.",
                "docs",
                "--out",
                folder.toString());
        assertThat(thesis).hasContent("mine");
        refuses("--out " + thesis + " is not a directory.", "docs", "--out", thesis.toString());
        refuses(
                "--out " + thesis.resolve("below") + " cannot be written: Not a directory.",
                "docs",
                "--out",
                thesis.resolve("below").toString());
    }

    @Test
    void saysInWordsWhatIsWrongWithAPlace() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        refuses(
                "--out " + link + " cannot be a directory for the site: no such file or directory.",
                "docs",
                "--out",
                link.toString());
    }

    @Test
    void refusesBadInputBeforeItWritesAnything() {
        String out = folder.resolve("site").toString();
        refuses("/no/such.json: there is no such file.", "docs", "--out", out, "--certificate", "/no/such.json");
        refuses("Missing required option: '--out=DIR'", "docs");
        refuses("--out ? cannot be a directory for the site: Nul character not allowed: ?.", "docs", "--out", "\0");
        assertThat(folder).isEmptyDirectory();
    }
}
