package org.futurestck.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.futurestck.cli.JsonSchemas;
import org.futurestck.cli.view.Sample;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CertificateDiffTest {

    private static RuleResult rule(String id, String verdict) {
        return Sample.rule(id, Verdict.valueOf(verdict), verdict.equals("PASSED") ? "" : "because");
    }

    private static Certificate certificate(RuleResult... rules) {
        return Sample.certificate("x", "0".repeat(64), List.of(), List.of(), rules);
    }

    private static Certificate onlyWith(String verdict) {
        return verdict.equals("ABSENT") ? certificate() : certificate(rule("t.one", verdict));
    }

    private static List<String> text(Certificate first, Certificate second) {
        return DiffView.TEXT.of(CertificateDiff.of(first, second)).lines().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, FAILED, NEWLY_FAILING, true",
        "NOT_CLAIMED, FAILED, NEWLY_FAILING, true",
        "DEVIATION, FAILED, NEWLY_FAILING, true",
        "ABSENT, FAILED, NEWLY_FAILING, true",
        "PASSED, BLOCKED, NEWLY_SKIPPED, true",
        "PASSED, NOT_CLAIMED, NEWLY_SKIPPED, true",
        "PASSED, NOT_APPLICABLE, NEWLY_SKIPPED, true",
        "PASSED, UNTESTABLE, NEWLY_SKIPPED, true",
        "PASSED, INCONCLUSIVE, NEWLY_SKIPPED, true",
        "PASSED, ERROR, NEWLY_SKIPPED, true",
        "OBSERVED, BLOCKED, NEWLY_SKIPPED, true",
        "FAILED, BLOCKED, NEWLY_SKIPPED, true",
        "DEVIATION, NOT_CLAIMED, NEWLY_SKIPPED, true",
        "PASSED, ABSENT, NEWLY_SKIPPED, true",
        "PASSED, DEVIATION, NEWLY_DECLARED, false",
        "FAILED, DEVIATION, NEWLY_DECLARED, false",
        "BLOCKED, DEVIATION, NEWLY_DECLARED, false",
        "FAILED, PASSED, FIXED, false",
        "DEVIATION, PASSED, FIXED, false",
        "FAILED, OBSERVED, FIXED, false",
        "BLOCKED, PASSED, NEWLY_TRIED, false",
        "ERROR, PASSED, NEWLY_TRIED, false",
        "NOT_CLAIMED, OBSERVED, NEWLY_TRIED, false",
        "BLOCKED, NOT_CLAIMED, OTHER_REASON, false",
        "PASSED, OBSERVED, OTHER_REASON, false",
        "ABSENT, PASSED, NEW, false",
        "ABSENT, NOT_CLAIMED, NEW, false",
        "BLOCKED, ABSENT, VANISHED, false",
    })
    void tellsWhatHasBecomeOfARule(String before, String after, Change.Kind kind, boolean worse) {
        CertificateDiff diff = CertificateDiff.of(onlyWith(before), onlyWith(after));
        assertThat(diff.changes()).containsOnlyKeys(kind);
        assertThat(diff.worse()).isEqualTo(worse);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void whatIsTheSameIsLeftOut(Verdict verdict) {
        CertificateDiff diff = CertificateDiff.of(onlyWith(verdict.name()), onlyWith(verdict.name()));
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.worse()).isFalse();
        assertThat(DiffView.TEXT.of(diff)).isEqualTo("Nothing has changed.\n");
    }

    @Test
    void anotherMessageIsAnotherReason() {
        assertThat(text(
                        certificate(Sample.failed("t.one", "it hangs")),
                        certificate(Sample.failed("t.one", "it raises"))))
                .containsExactly("1 other reason", "  t.one (MUST) failed: it raises", "", "Nothing got worse.");
    }

    @Test
    void aPassByFewerChecksIsNotTheSame() {
        RuleResult whole = Sample.rule("t.one", Verdict.PASSED, "", checked("id"), checked("t.one/x"));
        assertThat(text(certificate(whole), certificate(Sample.partly("t.one", "cancel"))))
                .containsExactly(
                        "1 newly skipped",
                        "  t.one (MUST) passed: 1 of its 2 checks was not claimed: the subject does not offer cancel",
                        "",
                        "Worse: 1 newly skipped.");
        assertThat(text(certificate(Sample.partly("t.one", "cancel")), certificate(whole)))
                .containsExactly("1 other reason", "  t.one (MUST) passed", "", "Nothing got worse.");
    }

    @Test
    void aRuleWhoseRefutationIsNotClaimedAnyMoreIsNotFixed() {
        RuleResult refuted = Sample.failed("t.one", "it hangs");
        CheckResult unclaimed = CheckResult.notRun("id", "x", "a:1", Verdict.NOT_CLAIMED, "the subject offers no x");
        RuleResult rest = Sample.rule("t.one", Verdict.PASSED, "", unclaimed, checked("t.one/rest"));

        assertThat(text(certificate(refuted), certificate(rest)))
                .containsExactly(
                        "1 newly skipped",
                        "  t.one (MUST) failed -> passed: 1 of its 2 checks was not claimed: the subject offers no x",
                        "",
                        "Worse: 1 newly skipped.");
    }

    @Test
    void anotherCheckThatIsNotClaimedIsNewlySkipped() {
        CheckResult one = CheckResult.notRun("t.one/1", "x", "a:1", Verdict.NOT_CLAIMED, "the subject offers no x");
        CheckResult other = CheckResult.notRun("t.one/2", "x", "a:2", Verdict.NOT_CLAIMED, "the subject offers no x");
        Certificate before = certificate(Sample.rule("t.one", Verdict.PASSED, "", one, checked("t.one/2")));
        Certificate after = certificate(Sample.rule("t.one", Verdict.PASSED, "", checked("t.one/1"), other));

        assertThat(CertificateDiff.of(before, after).changes()).containsOnlyKeys(Change.Kind.NEWLY_SKIPPED);
    }

    @Test
    void aCheckThatIsNewAndNotClaimedWasNotClaimedBefore() {
        assertThat(CertificateDiff.of(
                                certificate(Sample.passed("t.one")), certificate(Sample.partly("t.one", "cancel")))
                        .changes())
                .containsOnlyKeys(Change.Kind.OTHER_REASON);
    }

    @Test
    void aRuleThatFailsIsNotToldToBeSkipped() {
        CheckResult unclaimed =
                CheckResult.notRun("t.one/1", "x", "a:1", Verdict.NOT_CLAIMED, "the subject offers no x");
        CheckResult refuted = Sample.check("it", Verdict.FAILED, "it raises", "x", "it raises");
        RuleResult before = Sample.rule("t.one", Verdict.FAILED, "it hangs", checked("t.one/1"), refuted);
        RuleResult after = Sample.rule("t.one", Verdict.FAILED, "it raises", unclaimed, refuted);

        assertThat(text(certificate(before), certificate(after)))
                .containsExactly("1 other reason", "  t.one (MUST) failed: it raises", "", "Nothing got worse.");
    }

    private static CheckResult checked(String id) {
        CheckResult run = Sample.check("it works", Verdict.PASSED, "", null, null);
        return new CheckResult(id, run.title(), run.source(), run.verdict(), "", null, null, null, 1, 5, List.of());
    }

    @Test
    void aRuleThatAnotherBookDoesNotHaveVanishes() {
        Certificate other = Sample.certificate("x", "1".repeat(64), List.of(), List.of());
        CertificateDiff diff = CertificateDiff.of(onlyWith("PASSED"), other);
        assertThat(diff.changes()).containsOnlyKeys(Change.Kind.VANISHED);
    }

    @Test
    void saysFirstInWhatTheRunsDifferAndThenTheWorst() {
        Certificate first = certificate(
                rule("t.b", "PASSED"), rule("t.a", "PASSED"), rule("t.skip", "PASSED"), rule("t.fix", "FAILED"));
        Certificate second = Sample.certificate(
                "y",
                "0".repeat(64),
                List.of(),
                List.of(),
                rule("t.fix", "PASSED"),
                rule("t.skip", "NOT_CLAIMED"),
                rule("t.a", "FAILED"),
                rule("t.b", "FAILED"));
        assertThat(text(first, second))
                .containsExactly(
                        "The runs differ in",
                        "  subject       x -> y",
                        "",
                        "2 newly failing",
                        "  t.a (MUST) passed -> failed: because",
                        "  t.b (MUST) passed -> failed: because",
                        "",
                        "1 newly skipped",
                        "  t.skip (MUST) passed -> not-claimed: because",
                        "",
                        "1 fixed",
                        "  t.fix (MUST) failed -> passed",
                        "",
                        "Worse: 2 newly failing, 1 newly skipped.");
    }

    @Test
    void nothingFollowsFromRunsThatCannotBeTrusted() {
        Certificate lost = Sample.certificate("x", "0".repeat(64), List.of("an engine was lost"), List.of());
        CertificateDiff diff = CertificateDiff.of(onlyWith("PASSED"), lost);
        assertThat(diff.trusted()).isFalse();
        assertThat(DiffView.TEXT.of(diff))
                .endsWith("The second run cannot be trusted: an engine was lost\n"
                        + "Nothing follows, because one run cannot be trusted.\n");
    }

    @Test
    void markdownShowsTheWorstAndFoldsTheRest() {
        assertThat(DiffView.MARKDOWN
                        .of(CertificateDiff.of(
                                certificate(rule("t.one", "PASSED"), rule("t.two", "FAILED")),
                                certificate(rule("t.one", "FAILED"), rule("t.two", "PASSED"))))
                        .lines())
                .containsExactly(
                        "## Worse: 1 newly failing.",
                        "",
                        "### 1 newly failing",
                        "",
                        "- `t.one` (MUST) <code>passed -&#62; failed&#58; because</code>",
                        "",
                        "<details>",
                        "<summary>1 fixed</summary>",
                        "",
                        "- `t.two` (MUST) <code>failed -&#62; passed</code>",
                        "",
                        "</details>",
                        "");
    }

    @Test
    void jsonHasAllForPrograms() throws Exception {
        JsonNode json = new JsonMapper()
                .readTree(DiffView.JSON.of(CertificateDiff.of(
                        onlyWith("PASSED"), certificate(Sample.failed("t.two", "\u202e\ud83d\ude00")))));
        assertThat(json.at("/worse").booleanValue()).isTrue();
        assertThat(json.at("/trusted").booleanValue()).isTrue();
        assertThat(json.at("/conclusion").textValue()).isEqualTo("Worse: 1 newly failing, 1 newly skipped.");
        assertThat(json.at("/differences")).isEmpty();
        assertThat(json.at("/changes/0"))
                .hasToString("{\"kind\":\"newly-failing\",\"rule\":\"t.two\",\"level\":\"MUST\",\"before\":null,"
                        + "\"after\":{\"verdict\":\"failed\",\"message\":\"?\ud83d\ude00\"}}");
        assertThat(json.at("/changes/1/after").isNull()).isTrue();
    }

    @Test
    void jsonFollowsItsSchemaWhateverHasChanged() throws Exception {
        for (Verdict before : Verdict.values()) {
            for (Verdict after : Verdict.values()) {
                Certificate first = certificate(Sample.rule("t.one", before, "a"), Sample.passed("t.two"));
                Certificate second = Sample.certificate(Sample.rule("t.one", after, "b"), Sample.passed("t.three"));
                assertThat(JsonSchemas.ofDiff(DiffView.JSON.of(CertificateDiff.of(first, second))))
                        .as("%s -> %s", before, after)
                        .isEmpty();
            }
        }
        assertThat(JsonSchemas.ofDiff("{\"conclusion\":\"x\",\"trusted\":true,\"worse\":false,\"differences\":[]}"))
                .singleElement()
                .asString()
                .contains("changes");
    }

    @ParameterizedTest
    @EnumSource(DiffView.class)
    void whateverASubjectSaysIsHarmless(DiffView view) {
        for (String text : List.of(Sample.HOSTILE, "<b>".repeat(350_000))) {
            Certificate first =
                    Sample.certificate(text, "0".repeat(64), List.of(text), List.of(), Sample.passed("t.one"));
            Certificate second =
                    Sample.certificate("x", "0".repeat(64), List.of(), List.of(), Sample.failed("t.one", text));
            assertThat(view.of(CertificateDiff.of(first, second)))
                    .matches("[\\n\\P{Cntrl}]*")
                    .doesNotContain(
                            "\u202e", "\n# heading", "\n- item", view == DiffView.MARKDOWN ? "@everyone" : "\u001b")
                    .matches(told -> StandardCharsets.UTF_8.newEncoder().canEncode(told))
                    .hasSizeLessThan(20_000);
        }
    }

    @Test
    void markdownFitsIntoAComment() {
        RuleResult[] rules = IntStream.range(0, 2_000)
                .mapToObj(i -> Sample.failed("t.r" + i, "|".repeat(500)))
                .toArray(RuleResult[]::new);
        assertThat(DiffView.MARKDOWN.of(CertificateDiff.of(certificate(), certificate(rules))))
                .hasSizeBetween(50_000, 65_536)
                .containsPattern("\n\\d+ lines are left out for their length\\.\n$");
    }

    @Test
    void whatIsLeftOutIsNotFoldedAway() {
        RuleResult[] rules = IntStream.range(0, 2_000)
                .mapToObj(i -> rule("t.r" + i, "BLOCKED"))
                .toArray(RuleResult[]::new);
        assertThat(DiffView.MARKDOWN.of(CertificateDiff.of(certificate(), certificate(rules))))
                .containsPattern("\n</details>\n\n\n\\d+ lines are left out for their length\\.\n$");
    }

    @Test
    void viewsHaveNames() {
        assertThat(DiffView.find("markdown")).isEqualTo(Optional.of(DiffView.MARKDOWN));
        assertThat(DiffView.find("html")).isEmpty();
    }
}
