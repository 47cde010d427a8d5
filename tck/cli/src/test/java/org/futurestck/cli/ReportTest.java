package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.futurestck.cli.view.Sample;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CertificateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportTest {

    private final Path folder;

    ReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String write(Certificate certificate) throws IOException {
        Path file = folder.resolve("certificate.json");
        CertificateJson.write(certificate, file);
        return file.toString();
    }

    private static void refuses(String sentence, String... arguments) {
        Ran ran = Ran.run(arguments);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines())
                .first()
                .asString()
                .startsWith("futures-tck: ")
                .contains(sentence);
    }

    @Test
    void showsWhatTheConsoleShowed() throws IOException {
        Ran certified = Ran.run(
                "certify",
                "jvm:" + HostileSubject.class.getName(),
                "--rule",
                "state.pending.wait0",
                "--seed",
                "5",
                "--out",
                folder.toString());
        assertThat(certified.status()).as(certified.out() + certified.err()).isEqualTo(1);
        String file = folder.resolve("certificate.json").toString();
        assertThat(JsonSchemas.ofCertificate(Files.readString(Path.of(file)))).isEmpty();
        assertThat(Ran.run("report", file)).isEqualTo(new Ran(0, certified.out(), ""));
        for (List<String> view : List.of(
                List.of("junit", "junit.xml"),
                List.of("markdown", "summary.md"),
                List.of("html", "certificate.html"),
                List.of("badge", "badge.svg"))) {
            assertThat(Ran.run("report", file, "--format", view.get(0)))
                    .isEqualTo(new Ran(0, Files.readString(folder.resolve(view.get(1))), ""));
        }
        assertThat(Files.readString(folder.resolve("junit.xml")))
                .contains("certify jvm:" + HostileSubject.class.getName() + " --rule state.pending.wait0 --seed 5\n");
    }

    @Test
    void clearsAwayTheViewsOfAnEarlierRun() throws IOException {
        for (String view : List.of("junit.xml", "summary.md", "certificate.html", "badge.svg")) {
            Files.writeString(folder.resolve(view), "old");
        }
        Ran.run("certify", "jvm:java.lang.String", "--rule", "exc.*", "--out", folder.toString());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesToAFile() throws IOException {
        String file = write(Sample.certificate(Sample.passed("future.repr")));
        Path badge = folder.resolve("badge.svg");
        assertThat(Ran.run("report", file, "--format", "badge", "--output", badge.toString()))
                .isEqualTo(new Ran(0, "", ""));
        assertThat(badge).content().contains("conforms");
        refuses(
                "--output " + folder.resolve("no/such") + " cannot be written: ",
                "report",
                file,
                "--output",
                folder.resolve("no/such").toString());
    }

    @Test
    void saysThatTheRuleBookIsAnotherOne() throws IOException {
        String file = write(Sample.certificate(
                "x y", "0".repeat(64), List.of(), List.of(), Sample.failed("future.repr", "it is odd")));
        assertThat(Ran.run("report", file).outLines())
                .startsWith(
                        "The certificate is about another text of the rule book than this kit has, so what its rules say and"
                                + " why is left out.",
                        "",
                        "FAILED future.repr (MUST)",
                        "  check     it is odd (a.feature:3)",
                        "  expected  not it is odd",
                        "  actual    it is odd")
                .anyMatch(line -> line.endsWith(" certify 'x y' --rule future.repr --seed 42"))
                .noneMatch(line -> line.startsWith("  why "));
    }

    @Test
    void refusesWhatIsNoCertificate() throws IOException {
        String file = Files.writeString(folder.resolve("x.json"), "{}").toString();
        refuses(file + ": this is JSON, but no certificate of this kit.", "report", file);
        refuses("/no/such/file.json: there is no such file.", "report", "/no/such/file.json");
        refuses("Missing required parameter: 'CERTIFICATE'", "report");
    }

    @ParameterizedTest
    @CsvSource({"pdf", "JUNIT", "''"})
    void refusesFormatsThatThereAreNot(String format) throws IOException {
        refuses(
                "There is no format '" + format
                        + "'; --format takes one of text, junit, markdown, html, badge, messages.",
                "report",
                write(Sample.certificate(Sample.passed("future.repr"))),
                "--format",
                format);
    }
}
