package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.futurestck.cli.view.Sample;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CertificateException;
import org.futurestck.kit.certificate.CertificateJson;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kit refuses to read its schema refuses, as far as a schema can tell. */
final class CertificateSchemaTest {

    @TempDir
    private Path folder;

    private static String good() {
        return CertificateJson.write(Sample.certificate(
                Sample.passed("future.done"), Sample.failed("future.repr", "odd"), Sample.passed("wait.timeout")));
    }

    private void refuses(String json, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("certificate.json"), json);
        assertThatThrownBy(() -> CertificateJson.read(file))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining(reason);
        assertThat(JsonSchemas.ofCertificate(json)).as(reason).isNotEmpty();
    }

    @Test
    void goodOnesAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("certificate.json"), good());
        assertThat(CertificateJson.read(file).graded()).isEqualTo(3);
        assertThat(JsonSchemas.ofCertificate(good())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"millis\" : 1500 | \"millis\" : 946080000001 | longer than thirty years",
                "\"millis\" : 5 | \"millis\" : 946080000001 | longer than thirty years",
                "\"micros\" : 1500 | \"micros\" : 946080000001000 | longer than thirty years",
                "\"started\" : \"1970-01 | \"started\" : \"1970-13 | 'started' is missing or not as it has to be",
                "\"started\" : \"1970-01-01T00 | \"started\" : \"1970-01-01T25 | 'started' is missing or not as it has to be",
                "\"observations\" : 1 | \"observations\" : 2147483648 | 'rules[0].checks[0].observations' is missing",
                "\"first_illegal\" : 1 | \"first_illegal\" : 2147483648 | 'rules[1].checks[0].first_illegal' is missing",
                "\"passed\" : 2 | \"passed\" : 2147483648 | this is no certificate of this kit",
                "\"rounds\" : 0 | \"rounds\" : 9223372036854775808 | 'power.rounds' is missing",
            })
    void membersThatNothingCanBe(String from, String to, String reason) throws IOException {
        String good = good();
        assertThat(good).contains(from);
        int at = good.indexOf(from);
        refuses(good.substring(0, at) + to + good.substring(at + from.length()), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, PASSED, INCONCLUSIVE",
        "PASSED, PASSED, ERROR",
        "INCONCLUSIVE, INCONCLUSIVE, ERROR",
        "INCONCLUSIVE, PASSED, NOT_CLAIMED",
        "ERROR, ERROR, FAILED",
        "OBSERVED, ERROR, PASSED",
        "OBSERVED, INCONCLUSIVE, PASSED",
        "BLOCKED, PASSED, BLOCKED",
        "NOT_CLAIMED, INCONCLUSIVE, NOT_CLAIMED",
        "NOT_APPLICABLE, ERROR, NOT_APPLICABLE",
        "UNTESTABLE, PASSED, UNTESTABLE"
    })
    void verdictsThatNoChecksMake(Verdict rule, Verdict check, Verdict other) throws IOException {
        refuses(
                CertificateJson.write(Sample.certificate(rule(rule, check, other), Sample.passed("future.done"))),
                "future.repr is " + rule + ", but one of its checks is ");
    }

    private static RuleResult rule(Verdict rule, Verdict... checks) {
        return Sample.rule(
                "future.repr", rule, rule == Verdict.PASSED ? "" : "why", check(checks[0]), check(checks[1]));
    }

    private static CheckResult check(Verdict verdict) {
        return Sample.check("odd", verdict, verdict == Verdict.PASSED ? "" : "why", "this", "that");
    }

    @Test
    void deviationsThatNobodyDeclared() throws IOException {
        CheckResult failed = check(Verdict.FAILED);
        refuses(
                CertificateJson.write(Sample.certificate(
                        Sample.passed("future.done"), Sample.rule("future.repr", Verdict.DEVIATION, "why", failed))),
                "future.repr is a deviation that nobody declared");
        refuses(
                CertificateJson.write(Sample.certificate(
                        Sample.rule("future.repr", Verdict.FAILED, RuleResult.STALE, check(Verdict.PASSED)))),
                "future.repr failed for a declaration that it does not have");
    }

    @Test
    void nothingConformsByNothing() throws IOException {
        Certificate certificate = Sample.certificate(
                "x",
                "0".repeat(64),
                List.of("a problem"),
                List.of(),
                Sample.rule("future.repr", Verdict.BLOCKED, "blocked by future.done"));
        String json = CertificateJson.write(certificate)
                .replace("\"untrusted\"", "\"conforms\"")
                .replace("[ \"a problem\" ]", "[ ]");
        refuses(json, "its verdict is conforms, but its rules or problems deny it");
    }
}
