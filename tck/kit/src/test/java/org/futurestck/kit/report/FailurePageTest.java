package org.futurestck.kit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.junit.jupiter.api.Test;

final class FailurePageTest {

    private static final String REPEAT = "tck/futures-tck certify x --rule future.cancel --seed 1";

    @Test
    void tellsRuleExpectationFactTimelineReasonAdviceAndCommand() {
        RuleResult result = Samples.rule(
                "future.cancel",
                Verdict.FAILED,
                "expected ...",
                Samples.passed(),
                Samples.failed("it cannot be cancelled", Samples.timeline(3), 2),
                Samples.failed("nor later", Samples.timeline(3), 2));
        assertThat(FailurePage.of(Samples.rule("future.cancel"), result, REPEAT, 80))
                .extracting(ReportLine::text)
                .containsExactly(
                        "FAILED future.cancel (MUST)",
                        "  `cancel()` of a running future returns False.",
                        "  check     it cannot be cancelled (a.feature:1)",
                        "  expected  it returns False",
                        "  actual    it returned True",
                        "  timeline",
                        "        0.000 ms  main  event 0",
                        "        1.000 ms  main  event 1",
                        "  >     2.000 ms  main  event 2  <- first illegal event",
                        "  also      nor later",
                        "  why       Nobody can stop a call. See the table.",
                        "  look at   Look at `cancel`.",
                        "  repeat    " + REPEAT);
    }

    @Test
    void fitsOnAPageWhateverTheSubjectSays() {
        RuleResult result = Samples.rule(
                "future.cancel",
                Verdict.FAILED,
                Samples.HOSTILE,
                Samples.failed("a", Samples.HOSTILE, Samples.HOSTILE, Samples.timeline(2_000), 1_000),
                Samples.failed("b".repeat(500), Samples.timeline(3), 2));
        List<ReportLine> page = FailurePage.of(Samples.rule("future.cancel"), result, REPEAT, 80);
        assertThat(page).hasSizeLessThanOrEqualTo(FailurePage.LONGEST);
        assertThat(page).allSatisfy(line -> assertThat(line.text())
                .hasSizeLessThanOrEqualTo(80)
                .matches("\\P{Cntrl}*")
                .doesNotContain("\u202e"));
        assertThat(page)
                .extracting(ReportLine::text)
                .contains("  repeat    " + REPEAT)
                .anyMatch(line -> line.contains("<-"));
    }

    @Test
    void explainsASingleCheck() {
        assertThat(FailurePage.of(Samples.rule("future.cancel"), Samples.failed("a", List.of(), 0), REPEAT, 80))
                .extracting(ReportLine::text)
                .contains("  check     a (a.feature:1)")
                .doesNotContain("  timeline");
    }

    @Test
    void tellsWhichDeclarationHasToGo() {
        DeclaredDeviation declared = new DeclaredDeviation(
                "future.cancel", "It cannot be cancelled.", "https://example.org/1", "x.json", List.of());
        assertThat(FailurePage.ofStale(Samples.rule("future.cancel"), declared, REPEAT, 80))
                .extracting(ReportLine::text)
                .containsExactly(
                        "FAILED future.cancel (MUST)",
                        "  `cancel()` of a running future returns False.",
                        "  actual    declared as a deviation, but it passed; remove the declaration",
                        "  declared  in x.json: It cannot be cancelled.",
                        "  repeat    " + REPEAT);
    }

    @Test
    void refusesARuleThatDidNotFail() {
        RuleResult passed = Samples.rule("future.cancel", Verdict.PASSED, "", Samples.passed());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FailurePage.of(Samples.rule("future.cancel"), passed, REPEAT, 80));
    }

    @Test
    void doesWithoutTheTextOfTheRuleAndWithoutACommand() {
        RuleResult result = Samples.rule(
                "future.cancel",
                Verdict.FAILED,
                "m",
                Samples.failed("first", Samples.timeline(1), 0),
                Samples.failed("second", Samples.timeline(1), 0));
        assertThat(FailurePage.unexplained(result, "", 80))
                .extracting(ReportLine::text)
                .containsExactly(
                        "FAILED future.cancel (MUST)",
                        "  check     first (a.feature:1)",
                        "  expected  it returns False",
                        "  actual    it returned True",
                        "  timeline",
                        "  >     0.000 ms  main  event 0  <- first illegal event",
                        "  also      second");
        assertThat(FailurePage.unexplained(
                        Samples.rule("future.cancel", Verdict.FAILED, RuleResult.STALE, Samples.passed()), REPEAT, 80))
                .extracting(ReportLine::text)
                .containsExactly(
                        "FAILED future.cancel (MUST)", "  actual    " + RuleResult.STALE, "  repeat    " + REPEAT);
    }
}
