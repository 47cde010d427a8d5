package org.futurestck.kit.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.futurestck.kit.rulebook.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleResultTest {

    private static CheckResult check(Verdict verdict, String message) {
        return CheckResult.notRun("t.one/" + message, "title", "here", verdict, message);
    }

    private static RuleResult result(Verdict verdict, String message, CheckResult... checks) {
        return new RuleResult(
                "t.one", Level.MUST, verdict, message, Stream.of(checks).toList());
    }

    private static final CheckResult PASSED = check(Verdict.PASSED, "");
    private static final CheckResult UNCLAIMED = check(Verdict.NOT_CLAIMED, "it does not offer cancel");

    @Test
    void aRuleThatPassedByAllItsChecksHasNothingMoreToTell() {
        RuleResult whole = result(Verdict.PASSED, "", PASSED, PASSED);

        assertThat(whole.reservation()).isEmpty();
        assertThat(whole.told()).isEmpty();
    }

    @Test
    void aRuleThatPassedByAPartOfItsChecksSaysSoAndWhy() {
        RuleResult partly = result(Verdict.PASSED, "", PASSED, UNCLAIMED, PASSED);

        assertThat(partly.reservation()).isEqualTo("1 of its 3 checks was not claimed: it does not offer cancel");
        assertThat(partly.told()).isEqualTo(partly.reservation());
        assertThat(partly.unclaimed()).containsExactly(UNCLAIMED);
    }

    @Test
    void eachReasonIsToldOnce() {
        CheckResult other = check(Verdict.NOT_CLAIMED, "it does not offer map");

        assertThat(result(Verdict.PASSED, "", PASSED, UNCLAIMED, other, UNCLAIMED)
                        .reservation())
                .isEqualTo("3 of its 4 checks were not claimed: it does not offer cancel; it does not offer map");
    }

    @Test
    void whatIsObservedKeepsWhatItIsComparedWith() {
        assertThat(result(Verdict.OBSERVED, "as CPython does", PASSED, UNCLAIMED)
                        .told())
                .isEqualTo("as CPython does; 1 of its 2 checks was not claimed: it does not offer cancel");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PASSED", "OBSERVED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatSpeaksNotForTheSubjectNeedsNoReservation(Verdict verdict) {
        RuleResult result = result(verdict, "the reason", check(Verdict.FAILED, "the reason"), UNCLAIMED);

        assertThat(result.reservation()).isEmpty();
        assertThat(result.told()).isEqualTo("the reason");
    }
}
