package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.futurestck.cli.view.Sample;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CertificateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MatrixCommandTest {

    private final Path folder;

    MatrixCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String write(String name, Certificate certificate) throws IOException {
        Path file = folder.resolve(name);
        CertificateJson.write(certificate, file);
        return file.toString();
    }

    private String good() throws IOException {
        return write("good.json", Sample.certificate(Sample.passed("future.repr")));
    }

    private String bad() throws IOException {
        return write("bad.json", Sample.certificate(Sample.failed("future.repr", "it is odd")));
    }

    private static void refuses(String sentence, String... arguments) {
        Ran ran =
                Ran.run(Stream.concat(Stream.of("matrix"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines()).first().asString().isEqualTo("futures-tck: " + sentence);
    }

    @Test
    void showsWhatBecameOfEachRuleAndBlamesNobody() throws IOException {
        Ran ran = Ran.run("matrix", good(), bad());
        assertThat(ran.status()).isZero();
        assertThat(ran.outLines())
                .startsWith("## 2 subjects, 1 rule")
                .contains("| **`future.repr`** | MUST | \u2713 passed | \u2717 failed |");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void writesAPageToAFile() throws IOException {
        Path page = folder.resolve("matrix.html");
        Ran ran = Ran.run("matrix", good(), bad(), "--format", "html", "--output", page.toString());
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(page).content().startsWith("<!doctype html>").contains("id=\"future.repr\"");
        String nowhere = folder.resolve("no/such").toString();
        refuses(
                "--output " + nowhere + " cannot be written: no such file or directory.",
                good(),
                bad(),
                "--output",
                nowhere);
    }

    @Test
    void saysByItsStatusThatARunCannotBeTrusted() throws IOException {
        String lost = write(
                "lost.json",
                Sample.certificate("x", "0".repeat(64), List.of("lost"), List.of(), Sample.passed("future.repr")));
        Ran ran = Ran.run("matrix", good(), lost);
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out()).contains("The run of x cannot be trusted");
    }

    @Test
    void refusesWhatItCannotShow() throws IOException {
        String file = Files.writeString(folder.resolve("x.json"), "{}").toString();
        refuses(file + ": this is JSON, but no certificate of this kit.", good(), file);
        refuses("There is no format 'json'; --format takes one of markdown, html.", good(), bad(), "--format", "json");
        refuses(
                "A matrix takes at most 50 certificates, not 51.",
                Collections.nCopies(51, good()).toArray(String[]::new));
        assertThat(Ran.run("matrix", good()).status()).isEqualTo(2);
    }
}
