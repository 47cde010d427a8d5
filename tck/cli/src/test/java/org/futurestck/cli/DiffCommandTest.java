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

final class DiffCommandTest {

    private static final Certificate GOOD = Sample.certificate(Sample.passed("future.repr"));
    private static final Certificate BAD = Sample.certificate(Sample.failed("future.repr", "it is odd"));
    private static final Certificate LOST =
            Sample.certificate("x", "0".repeat(64), List.of("lost"), List.of(), Sample.passed("future.repr"));

    private final Path folder;

    DiffCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Ran diff(Certificate before, Certificate after, String... options) throws IOException {
        Path first = folder.resolve("before.json");
        Path second = folder.resolve("after.json");
        CertificateJson.write(before, first);
        CertificateJson.write(after, second);
        String[] arguments = new String[3 + options.length];
        arguments[0] = "diff";
        arguments[1] = first.toString();
        arguments[2] = second.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Ran.run(arguments);
    }

    @Test
    void itsStatusTellsWhetherAnythingGotWorse() throws IOException {
        assertThat(diff(GOOD, GOOD)).isEqualTo(new Ran(0, "Nothing has changed.\n", ""));
        assertThat(diff(BAD, GOOD).status()).isZero();
        Ran worse = diff(GOOD, BAD);
        assertThat(worse.status()).isEqualTo(1);
        assertThat(worse.outLines())
                .containsExactly(
                        "1 newly failing",
                        "  future.repr (MUST) passed -> failed: it is odd",
                        "",
                        "Worse: 1 newly failing.");
        assertThat(diff(GOOD, LOST).status()).isEqualTo(3);
        assertThat(diff(LOST, BAD).status()).isEqualTo(3);
    }

    @Test
    void hasFormats() throws IOException {
        assertThat(diff(GOOD, BAD, "--format", "markdown").outLines()).startsWith("## Worse: 1 newly failing.");
        assertThat(diff(GOOD, BAD, "--format", "json").out()).contains("\"kind\" : \"newly-failing\"");
        Ran wrong = diff(GOOD, BAD, "--format", "html");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err())
                .isEqualTo("futures-tck: There is no format 'html'; --format takes one of text, markdown, json.\n");
    }

    @Test
    void refusesWhatIsNoCertificate() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{}");
        Ran ran = Ran.run("diff", file.toString(), file.toString());
        assertThat(ran)
                .isEqualTo(
                        new Ran(2, "", "futures-tck: " + file + ": this is JSON, but no certificate of this kit.\n"));
        assertThat(Ran.run("diff", file.toString()).status()).isEqualTo(2);
    }

    @Test
    void refusesToCompareContracts() throws IOException {
        Path one = folder.resolve("one.json");
        CertificateJson.write(GOOD, one);
        Path other = Files.writeString(
                folder.resolve("other.json"),
                Files.readString(one).replace("\"profile\" : \"concurrent.futures\"", "\"profile\" : \"tensorlake\""));
        Ran refused = new Ran(
                2,
                "",
                "futures-tck: The certificates are about different contracts, concurrent.futures and tensorlake, which have"
                        + " no rule in common.\n");

        assertThat(Ran.run("diff", one.toString(), other.toString())).isEqualTo(refused);
        assertThat(Ran.run("matrix", one.toString(), other.toString())).isEqualTo(refused);
    }
}
