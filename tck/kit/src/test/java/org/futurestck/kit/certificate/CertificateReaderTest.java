package org.futurestck.kit.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.futurestck.kit.KitVersion;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.scene.TimelineEntry;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateReaderTest {

    private static final CheckResult PASSED =
            new CheckResult("t.one/a", "a", "things.feature:4", Verdict.PASSED, "", null, null, null, 2, 5, List.of());
    private static final CheckResult FAILED = new CheckResult(
            "t.two/b",
            "b",
            "things.feature:9",
            Verdict.FAILED,
            "expected x, but y",
            "x",
            "y \u0000 \ud83d\ude00 \"quoted\"\n </script> \u2028",
            1,
            1,
            7,
            List.of(
                    new TimelineEntry(0, "main", TimelineEntry.Kind.OPERATION, "f.done()"),
                    new TimelineEntry(12, "main", TimelineEntry.Kind.OUTCOME, "f.done() returned True")));

    private final Path file;

    CertificateReaderTest(@TempDir Path folder) {
        file = folder.resolve("certificate.json");
    }

    private static Certificate certificate() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        counts.put(Verdict.PASSED, 1);
        counts.put(Verdict.FAILED, 1);
        return certificate(
                Conformity.DOES_NOT_CONFORM,
                List.of(),
                List.of(),
                counts,
                new RuleResult("t.one", Level.MUST, Verdict.PASSED, "", List.of(PASSED)),
                new RuleResult("t.two", Level.MUST, Verdict.FAILED, "expected x, but y", List.of(FAILED)));
    }

    private static Certificate certificate(
            Conformity verdict,
            List<String> problems,
            List<DeclaredDeviation> deviations,
            Map<Verdict, Integer> counts,
            RuleResult... rules) {
        return new Certificate(
                "0.1.0",
                new Certificate.Book("7.1", "ab".repeat(32)),
                "concurrent.futures",
                new Edition("3.8"),
                new Certificate.CertifiedSubject(
                        "id", "name", "1.0", "jvm", "Java 17", List.of("bare-futures"), List.of("threads")),
                Long.MIN_VALUE,
                "normal",
                new Power(12, 3_456, 1_234, 343),
                List.of("t.*"),
                List.of("certify", "id", "--arg", "a=\"b c\""),
                Instant.parse("2026-11-20T10:15:30.123456789Z"),
                1_500,
                verdict,
                problems,
                deviations,
                counts,
                List.of(rules));
    }

    private void refuses(String json, String sentence) throws IOException {
        Files.writeString(file, json);
        assertThatExceptionOfType(CertificateException.class)
                .isThrownBy(() -> CertificateJson.read(file))
                .withMessage(file + ": " + sentence);
    }

    @Test
    void whatWasWrittenIsReadAsItWas() throws IOException {
        CertificateJson.write(certificate(), file);
        assertThat(CertificateJson.read(file)).isEqualTo(certificate());
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatExceptionOfType(CertificateException.class)
                .isThrownBy(() -> CertificateJson.read(file))
                .withMessage(file + ": there is no such file.");
        assertThatExceptionOfType(CertificateException.class)
                .isThrownBy(() -> CertificateJson.read(file.getParent()))
                .withMessage(file.getParent() + ": this is a directory, not a certificate.");
    }

    @Test
    void saysThatAFileIsNoCertificate() throws IOException {
        refuses("[]", "this is JSON, but no certificate of this kit.");
        refuses("{\"kit\": \"1\"}", "this is JSON, but no certificate of this kit.");
        refuses("{", "this is not JSON: Unexpected end-of-input: expected close marker for Object (line 1, column 2).");
        Files.write(file, new byte[] {'{', (byte) 0xff, '}'});
        assertThatExceptionOfType(CertificateException.class)
                .isThrownBy(() -> CertificateJson.read(file))
                .withMessage(file + ": this is not a text in UTF-8.");
    }

    @Test
    void saysThatAFileIsEmpty() throws IOException {
        refuses("", "this is empty, as if it was never written to the end.");
        refuses(" \n", "this is empty, as if it was never written to the end.");
    }

    @Test
    void saysWhichFormatItReads() throws IOException {
        String json = CertificateJson.write(certificate());
        refuses(
                json.replace("\"format\" : 2", "\"format\" : 1"),
                "this certificate has the format 1 and was written by the kit 0.1.0; this kit, " + KitVersion.VERSION
                        + ", reads the format 2.");
        refuses(
                json.replace("\"format\" : 2,", ""),
                "this certificate has no format number and was written by the kit 0.1.0; this kit, "
                        + KitVersion.VERSION + ", reads the format 2.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"effort\" : \"normal\", | `` | 'effort' is missing or not as it has to be",
                "\"seed\" : -9223372036854775808 | \"seed\" : \"one\" | 'seed' is missing or not as it has to be",
                "\"millis\" : 1500 | \"millis\" : 1.5 | 'millis' is missing or not as it has to be",
                "\"millis\" : 1500 | \"millis\" : null | 'millis' is null",
                "\"version\" : \"7.1\" | \"version\" : 7 | 'rulebook.version' is missing or not as it has to be",
                "\"started\" : \"2026 | \"started\" : \"x2026 | 'started' is missing or not as it has to be",
                "\"edition\" : \"3.8\" | \"edition\" : \"new\" | 'edition' is missing or not as it has to be",
                "\"level\" : \"MUST\" | \"level\" : \"HAS TO\" | 'rules[0].level' is missing or not as it has to be",
                "\"level\" : \"MUST\" | \"level\" : 0 | 'rules[0].level' is missing or not as it has to be",
                "\"kind\" : \"outcome\" | \"kind\" : \"end\" | 'rules[1].checks[0].timeline[1].kind' is missing or not as it has to be",
                "\"title\" : \"a\" | \"title\" : \"a\", \"titel\" : 1 | nothing in one is called 'rules[0].checks[0].titel'",
                "\"problems\" : [ ] | \"problems\" : [ null ] | 'problems[0]' is null",
                "\"title\" : \"a\" | \"title\" : null | 'rules[0].checks[0].title' is null",
            })
    void saysWhatIsNotAsItHasToBe(String good, String bad, String sentence) throws IOException {
        String json = CertificateJson.write(certificate());
        assertThat(json).contains(good);
        int at = json.indexOf(good);
        refuses(
                json.substring(0, at) + bad + json.substring(at + good.length()),
                "this is no certificate of this kit: " + sentence + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"does-not-conform\" | \"conforms\" | its verdict is conforms, but its rules or problems deny it",
                "\"does-not-conform\" | \"untrusted\" | its verdict is untrusted, but its rules or problems deny it",
                "\"failed\" : 1 | \"failed\" : 0 | it counts 0 rules as failed, but has 1",
                "\"t.two\" | \"t.one\" | it has the rule t.one twice",
                "\"t.two\" | \"<b>\" | '<b>' is not the id of a rule",
                "\"abab | \"ABab | the digest of its rule book is none",
                "\"concurrent.futures\" | \"con current\" | its profile is not the name of one",
                "\"expected x, but y\" | \"declared as a deviation, but it passed; remove the declaration\" | t.two failed for a declaration that it does not have",
                "\"level\" : \"MUST\",\\n    \"verdict\" : \"failed\" | \"level\" : \"MUST\",\\n    \"verdict\" : \"deviation\" | t.two is a deviation that nobody declared",
                "\"things.feature:9\",\\n      \"verdict\" : \"failed\" | \"things.feature:9\",\\n      \"verdict\" : \"passed\" | t.two is failed, but none of its checks failed",
                "\"level\" : \"MUST\",\\n    \"verdict\" : \"failed\" | \"level\" : \"MAY\",\\n    \"verdict\" : \"failed\" | t.two is failed, but nobody can fail a rule of the level MAY",
                "\"a\",\\n      \"source\" : \"things.feature:4\",\\n      \"verdict\" : \"passed\" | \"a\",\\n      \"source\" : \"x\",\\n      \"verdict\" : \"error\" | t.one is passed, but none of its checks passed",
                "\"verdict\" : \"failed\",\\n    \"message\" : \"expected x, but y\" | \"verdict\" : \"blocked\",\\n    \"message\" : \"m\" | t.two is blocked, but one of its checks is failed",
                "\"level\" : \"MUST\",\\n    \"verdict\" : \"passed\",\\n    \"message\" : \"\" | \"level\" : \"MUST\",\\n    \"verdict\" : \"inconclusive\",\\n    \"message\" : \"m\" | t.one is inconclusive, but one of its checks is passed",
                "\"millis\" : 1500 | \"millis\" : -1 | one of its times is negative or longer than thirty years",
                "\"millis\" : 7 | \"millis\" : 9223372036854775807 | one of its times is negative or longer than thirty years",
                "\"micros\" : 12 | \"micros\" : -1 | one of its times is negative or longer than thirty years",
                "\"millis\" : 1500 | \"millis\" : 946080000001 | one of its times is negative or longer than thirty years",
                "\"micros\" : 12 | \"micros\" : 946080000001000 | one of its times is negative or longer than thirty years",
                "\"started\" : \"2026 | \"started\" : \"+999999999 | it tells of the year 999999999",
                "\"started\" : \"2026 | \"started\" : \"+10000 | it tells of the year 10000",
                "\"started\" : \"2026 | \"started\" : \"-0001 | it tells of the year -1",
                "\"level\" : \"MUST\",\\n    \"verdict\" : \"failed\",\\n    \"message\" : \"expected x, but y\" | \"level\" : \"MUST\",\\n    \"verdict\" : \"error\",\\n    \"message\" : \"m\" | t.two is error, but one of its checks is failed",
                "\"deviations\" : [ ] | \"deviations\" : [ {\"rule\":\"t.x\",\"reason\":\"r\",\"issue\":\"i\",\"declared_in\":\"d\",\"not_tried\":[]} ] | it has a deviation of the rule t.x, but no such rule",
            })
    void saysWhereACertificateContradictsItself(String good, String bad, String sentence) throws IOException {
        String json = CertificateJson.write(certificate());
        String from = good.replace("\\n", "\n");
        assertThat(json).contains(from);
        int at = json.indexOf(from);
        refuses(
                json.substring(0, at) + bad.replace("\\n", "\n") + json.substring(at + from.length()),
                "this certificate contradicts itself: " + sentence + ".");
    }

    /** What stands at the very edge of what is possible, and verdicts that follow from more than one kind of check. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"millis\" : 1500 | \"millis\" : 0",
                "\"millis\" : 1500 | \"millis\" : 946080000000",
                "\"micros\" : 12 | \"micros\" : 946080000000999",
                "\"started\" : \"2026 | \"started\" : \"0000",
                "\"started\" : \"2026 | \"started\" : \"9999",
            })
    void readsWhatIsJustPossible(String good, String possible) throws IOException {
        String json = CertificateJson.write(certificate());
        assertThat(json).contains(good);
        Files.writeString(file, json.replaceFirst(Pattern.quote(good), possible));

        assertThat(CertificateJson.write(CertificateJson.read(file))).contains(possible);
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED", "FAILED"})
    void whatIsOnlyObservedMayHaveBeenSeenEitherWay(Verdict seen) throws IOException {
        CheckResult check = seen == Verdict.PASSED ? PASSED : FAILED;
        RuleResult observed = new RuleResult("t.one", Level.MAY, Verdict.OBSERVED, "so it is", List.of(check));
        Certificate sound =
                certificate(Conformity.CONFORMS, List.of(), List.of(), Map.of(Verdict.OBSERVED, 1), observed);
        Files.writeString(file, CertificateJson.write(sound));

        assertThat(CertificateJson.read(file)).isEqualTo(sound);
    }

    @Test
    void whatIsObservedWasSeen() throws IOException {
        CheckResult stalled = CheckResult.notRun("t.one/a", "a", "here", Verdict.INCONCLUSIVE, "it stalled");
        RuleResult observed = new RuleResult("t.one", Level.MAY, Verdict.OBSERVED, "so it is", List.of(stalled));

        refuses(
                CertificateJson.write(
                        certificate(Conformity.CONFORMS, List.of(), List.of(), Map.of(Verdict.OBSERVED, 1), observed)),
                "this certificate contradicts itself: t.one is observed, but one of its checks is inconclusive.");
    }

    @Test
    void anErrorMayStandBesideAnyCheckThatDoesNotRefute() throws IOException {
        RuleResult error = new RuleResult("t.one", Level.MUST, Verdict.ERROR, "it broke", List.of(PASSED));
        Certificate untrusted = certificate(
                Conformity.UNTRUSTED, List.of("t.one: it broke"), List.of(), Map.of(Verdict.ERROR, 1), error);
        Files.writeString(file, CertificateJson.write(untrusted));

        assertThat(CertificateJson.read(file)).isEqualTo(untrusted);
    }

    @Test
    void tellsWhatTheSubjectOffersFromWhatItHasDeclaredThatItLacks() {
        Certificate.CertifiedSubject subject = new Certificate.CertifiedSubject(
                "id", "name", "1.0", "jvm", "Java 17", List.of("threads", "without-cancel", "without-map"), List.of());

        assertThat(subject.lacks()).containsExactly("cancel", "map");
        assertThat(subject.offers()).containsExactly("threads");
        assertThat(certificate().subject().lacks()).isEmpty();
    }

    @Test
    void nothingConformsByNothing() throws IOException {
        RuleResult blocked = new RuleResult("t.one", Level.MUST, Verdict.BLOCKED, "blocked by t.zero", List.of());
        Certificate empty = certificate(Conformity.CONFORMS, List.of(), List.of(), Map.of(Verdict.BLOCKED, 1), blocked);

        refuses(
                CertificateJson.write(empty),
                "this certificate contradicts itself: its verdict is conforms, but its rules or problems deny it.");
    }

    @Test
    void nothingConformsInARunThatHadProblems() throws IOException {
        RuleResult passed = new RuleResult("t.one", Level.MUST, Verdict.PASSED, "", List.of(PASSED));
        Map<Verdict, Integer> counts = Map.of(Verdict.PASSED, 1);

        refuses(
                CertificateJson.write(
                        certificate(Conformity.CONFORMS, List.of("a check was lost"), List.of(), counts, passed)),
                "this certificate contradicts itself: its verdict is conforms, but its rules or problems deny it.");
        Certificate sound = certificate(Conformity.CONFORMS, List.of(), List.of(), counts, passed);
        Files.writeString(file, CertificateJson.write(sound));
        assertThat(CertificateJson.read(file)).isEqualTo(sound);
    }

    @Test
    void aDeclaredDeviationIsNoContradiction() throws IOException {
        DeclaredDeviation declared =
                new DeclaredDeviation("t.two", "it is so", "https://example.org/1", "d.json", List.of());
        Certificate certificate = certificate(
                Conformity.CONFORMS,
                List.of(),
                List.of(declared),
                Map.of(Verdict.PASSED, 1, Verdict.DEVIATION, 1),
                new RuleResult("t.one", Level.MUST, Verdict.PASSED, "", List.of(PASSED)),
                new RuleResult("t.two", Level.MUST, Verdict.DEVIATION, "it is so", List.of(FAILED)));
        Files.writeString(file, CertificateJson.write(certificate));

        assertThat(CertificateJson.read(file)).isEqualTo(certificate);
    }

    @Test
    void anotherCommandChangesNothingElse() {
        Certificate made = certificate().madeBy(List.of("certify", "other"));

        assertThat(made.command()).containsExactly("certify", "other");
        assertThat(made.madeBy(certificate().command())).isEqualTo(certificate());
    }
}
