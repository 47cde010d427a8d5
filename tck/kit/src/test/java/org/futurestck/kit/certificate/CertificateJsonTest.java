package org.futurestck.kit.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.scene.TimelineEntry;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateJsonTest {

    private static final CheckResult PASSED =
            new CheckResult("t.one/a", "a", "things.feature:4", Verdict.PASSED, "", null, null, null, 2, 5, List.of());
    private static final CheckResult FAILED = new CheckResult(
            "t.one/b",
            "b",
            "things.feature:9",
            Verdict.FAILED,
            "expected x, but y",
            "x",
            "y \u0000 \ud83d\ude00 \"quoted\"\n",
            1,
            1,
            7,
            List.of(
                    new TimelineEntry(0, "main", TimelineEntry.Kind.OPERATION, "f.done()"),
                    new TimelineEntry(12, "main", TimelineEntry.Kind.OUTCOME, "f.done() returned True")));

    private static Certificate certificate(RuleResult... rules) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        Arrays.stream(rules).forEach(rule -> counts.merge(rule.verdict(), 1, Integer::sum));
        return new Certificate(
                "0.1.0",
                new Certificate.Book("7.1", "abc"),
                "concurrent.futures",
                new Edition("3.8"),
                new Certificate.CertifiedSubject(
                        "id", "name", "1.0", "jvm", "Java 17", List.of("bare-futures"), List.of()),
                42,
                "normal",
                new Power(12, 3_456, 1_234, 343),
                List.of("t.*"),
                List.of("certify", "id"),
                Instant.parse("2026-11-20T10:15:30.123Z"),
                1_500,
                Conformity.DOES_NOT_CONFORM,
                List.of("a problem"),
                List.of(new DeclaredDeviation(
                        "t.two", "It does not.", "https://example.org/1", "x.json", List.of("t.three"))),
                counts,
                List.of(rules));
    }

    private static JsonNode written(Certificate certificate) throws IOException {
        return JsonMapper.builder().build().readTree(CertificateJson.write(certificate));
    }

    private static RuleResult rule(Verdict verdict, CheckResult... checks) {
        return new RuleResult("t.one", Level.MUST, verdict, "because", List.of(checks));
    }

    @Test
    void namesEveryPart() throws IOException {
        JsonNode json = written(certificate(rule(Verdict.FAILED, PASSED, FAILED)));

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "format",
                        "kit",
                        "rulebook",
                        "profile",
                        "edition",
                        "subject",
                        "seed",
                        "effort",
                        "power",
                        "selection",
                        "command",
                        "started",
                        "millis",
                        "verdict",
                        "problems",
                        "deviations",
                        "counts",
                        "rules");
        assertThat(json.get("format").intValue()).isEqualTo(Certificate.FORMAT);
        assertThat(json.get("command")).hasToString("[\"certify\",\"id\"]");
        assertThat(json.get("rulebook")).hasToString("{\"version\":\"7.1\",\"digest\":\"abc\"}");
        assertThat(json.get("power")).hasToString("{\"programs\":12,\"rounds\":3456,\"met\":1234,\"sequences\":343}");
        assertThat(json.get("profile").textValue()).isEqualTo("concurrent.futures");
        assertThat(json.get("edition").textValue()).isEqualTo("3.8");
        assertThat(json.get("subject"))
                .hasToString("{\"id\":\"id\",\"name\":\"name\",\"version\":\"1.0\",\"host\":\"jvm\","
                        + "\"platform\":\"Java 17\",\"capabilities\":[\"bare-futures\"],\"claimed\":[]}");
        assertThat(json.get("seed").longValue()).isEqualTo(42);
        assertThat(json.get("started").textValue()).isEqualTo("2026-11-20T10:15:30.123Z");
        assertThat(json.get("verdict").textValue()).isEqualTo("does-not-conform");
        assertThat(json.get("problems")).hasToString("[\"a problem\"]");
        assertThat(json.get("deviations"))
                .hasToString("[{\"rule\":\"t.two\",\"reason\":\"It does not.\",\"issue\":\"https://example.org/1\","
                        + "\"declared_in\":\"x.json\",\"not_tried\":[\"t.three\"]}]");
    }

    @Test
    void aRuleHasItsLevelItsVerdictAndItsChecks() throws IOException {
        JsonNode rule = written(certificate(rule(Verdict.FAILED, PASSED, FAILED)))
                .get("rules")
                .get(0);

        assertThat(rule.fieldNames()).toIterable().containsExactly("id", "level", "verdict", "message", "checks");
        assertThat(rule.get("level").textValue()).isEqualTo("MUST");
        assertThat(rule.get("verdict").textValue()).isEqualTo("failed");
    }

    @Test
    void whatDoesNotApplyToACheckIsNull() throws IOException {
        JsonNode check = written(certificate(rule(Verdict.FAILED, PASSED)))
                .get("rules")
                .get(0)
                .get("checks")
                .get(0);

        assertThat(check)
                .hasToString("{\"id\":\"t.one/a\",\"title\":\"a\",\"source\":\"things.feature:4\","
                        + "\"verdict\":\"passed\",\"message\":\"\",\"expected\":null,\"actual\":null,"
                        + "\"first_illegal\":null,\"observations\":2,\"millis\":5,\"timeline\":[]}");
    }

    @Test
    void aRefutedCheckTellsWhereAndHow() throws IOException {
        JsonNode check = written(certificate(rule(Verdict.FAILED, FAILED)))
                .get("rules")
                .get(0)
                .get("checks")
                .get(0);

        assertThat(check.get("first_illegal").intValue()).isEqualTo(1);
        assertThat(check.get("expected").textValue()).isEqualTo("x");
        assertThat(check.get("actual").textValue()).isEqualTo(FAILED.actual());
        assertThat(check.get("timeline").get(1))
                .hasToString(
                        "{\"micros\":12,\"who\":\"main\",\"kind\":\"outcome\",\"text\":\"f.done() returned True\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, passed",
        "FAILED, failed",
        "DEVIATION, deviation",
        "BLOCKED, blocked",
        "NOT_CLAIMED, not-claimed",
        "NOT_APPLICABLE, not-applicable",
        "UNTESTABLE, untestable",
        "OBSERVED, observed",
        "INCONCLUSIVE, inconclusive",
        "ERROR, error"
    })
    void verdictsAreSpelledAlikeAsValuesAndAsKeys(Verdict verdict, String spelling) throws IOException {
        JsonNode json = written(certificate(rule(verdict)));

        assertThat(json.get("rules").get(0).get("verdict").textValue()).isEqualTo(spelling);
        assertThat(json.get("counts")).hasToString("{\"" + spelling + "\":1}");
    }

    @ParameterizedTest
    @CsvSource({"CONFORMS, conforms, 0", "DOES_NOT_CONFORM, does-not-conform, 1", "UNTRUSTED, untrusted, 3"})
    void eachVerdictOfARunHasItsExitStatus(Conformity conformity, String id, int exitStatus) {
        assertThat(conformity.id()).isEqualTo(id);
        assertThat(conformity.exitStatus()).isEqualTo(exitStatus);
    }

    @Test
    void everyKindOfEventIsInLowerCase() throws IOException {
        List<TimelineEntry> entries = Arrays.stream(TimelineEntry.Kind.values())
                .map(kind -> new TimelineEntry(0, "main", kind, ""))
                .toList();
        CheckResult check = new CheckResult("i", "t", "s", Verdict.PASSED, "", null, null, null, 1, 0, entries);

        assertThat(written(certificate(rule(Verdict.PASSED, check))).findValuesAsText("kind"))
                .containsExactly("operation", "outcome", "sighting", "gate", "note");
    }

    @Test
    void aFileIsReplaced(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("certificate.json");
        Files.writeString(file, "x".repeat(100_000));

        Certificate certificate = certificate(rule(Verdict.FAILED, FAILED));
        CertificateJson.write(certificate, file);

        assertThat(file).content().isEqualTo(CertificateJson.write(certificate)).endsWith("}\n");
    }

    @Test
    void whatWasGradedIsCounted() {
        Certificate certificate = certificate(
                rule(Verdict.FAILED, PASSED, FAILED),
                rule(Verdict.BLOCKED, CheckResult.notRun("i", "t", "s", Verdict.BLOCKED, "blocked by x")),
                rule(Verdict.OBSERVED, PASSED),
                rule(Verdict.NOT_CLAIMED));

        assertThat(certificate.graded()).isEqualTo(2);
        assertThat(certificate.checksRun()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, true",
        "FAILED, true",
        "DEVIATION, true",
        "OBSERVED, true",
        "BLOCKED, false",
        "NOT_CLAIMED, false",
        "NOT_APPLICABLE, false",
        "UNTESTABLE, false",
        "INCONCLUSIVE, false",
        "ERROR, false"
    })
    void onlyWhatWasTriedAndSeenIsGraded(Verdict verdict, boolean graded) {
        assertThat(verdict.graded()).isEqualTo(graded);
    }
}
