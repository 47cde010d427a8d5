package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.kit.certificate.Verdict.BLOCKED;
import static org.futurestck.kit.certificate.Verdict.DEVIATION;
import static org.futurestck.kit.certificate.Verdict.ERROR;
import static org.futurestck.kit.certificate.Verdict.FAILED;
import static org.futurestck.kit.certificate.Verdict.INCONCLUSIVE;
import static org.futurestck.kit.certificate.Verdict.NOT_APPLICABLE;
import static org.futurestck.kit.certificate.Verdict.NOT_CLAIMED;
import static org.futurestck.kit.certificate.Verdict.OBSERVED;
import static org.futurestck.kit.certificate.Verdict.PASSED;
import static org.futurestck.kit.certificate.Verdict.UNTESTABLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.declaration.Declared;
import org.futurestck.kit.declaration.Deviation;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GradingTest {

    /** What a check can come to, the most decisive first. */
    private static final List<Verdict> ORDER = List.of(FAILED, ERROR, INCONCLUSIVE, PASSED, NOT_CLAIMED);

    private static CheckResult check(Verdict verdict) {
        return CheckResult.notRun("t.one/" + verdict, "title", "source", verdict, "message of " + verdict);
    }

    private static RuleResult grade(Level level, Verdict... verdicts) {
        return Grading.grade(
                Books.of(level, "t.one"),
                Arrays.stream(verdicts).map(GradingTest::check).toList(),
                null,
                "CPython");
    }

    @Nested
    class OfARule {

        static Stream<List<Verdict>> combinations() {
            return ORDER.stream().flatMap(one -> ORDER.stream()
                    .flatMap(two -> ORDER.stream().map(three -> List.of(one, two, three))));
        }

        @ParameterizedTest
        @MethodSource("combinations")
        void theMostDecisiveCheckDecides(List<Verdict> checks) {
            Verdict decisive =
                    ORDER.stream().filter(checks::contains).findFirst().orElseThrow();

            for (Level level : List.of(Level.MUST, Level.SHOULD)) {
                RuleResult result = grade(level, checks.toArray(Verdict[]::new));

                assertThat(result.verdict()).isEqualTo(decisive);
                assertThat(result.message()).isEqualTo("message of " + decisive);
                assertThat(result.level()).isEqualTo(level);
                assertThat(result.checks()).hasSize(3);
            }
        }

        @ParameterizedTest
        @MethodSource("combinations")
        void whatIsOnlyObservedNeverFails(List<Verdict> checks) {
            Verdict decisive =
                    ORDER.stream().filter(checks::contains).findFirst().orElseThrow();

            RuleResult result = grade(Level.OBSERVED, checks.toArray(Verdict[]::new));

            assertThat(result.verdict())
                    .isEqualTo(decisive == FAILED || decisive == PASSED ? OBSERVED : decisive)
                    .isNotEqualTo(FAILED);
        }

        @Test
        void anObservationTellsWhatItIsComparedWith() {
            assertThat(grade(Level.OBSERVED, PASSED).message()).isEqualTo("as CPython does");
            assertThat(grade(Level.OBSERVED, PASSED, FAILED).message())
                    .isEqualTo("differs from CPython: message of failed");
        }

        @ParameterizedTest
        @MethodSource("combinations")
        void whatIsOnlyPermittedNeverFails(List<Verdict> checks) {
            Verdict decisive =
                    ORDER.stream().filter(checks::contains).findFirst().orElseThrow();

            assertThat(grade(Level.MAY, checks.toArray(Verdict[]::new)).verdict())
                    .isEqualTo(decisive == FAILED || decisive == PASSED ? OBSERVED : decisive);
        }

        @Test
        void aPermissionTellsWhetherTheSubjectMakesUseOfIt() {
            assertThat(grade(Level.MAY, PASSED).message()).isEqualTo("as the documents allow");
            assertThat(grade(Level.MAY, PASSED, FAILED).message())
                    .isEqualTo("the documents allow it, but this subject does not do so: message of failed");
        }

        private static RuleResult gradeDeclared(Level level, Verdict... verdicts) {
            Deviation deviation = new Deviation("t.one", "It does not.", "https://example.org/1", null, null);
            return Grading.grade(
                    Books.of(level, "t.one"),
                    Arrays.stream(verdicts).map(GradingTest::check).toList(),
                    new Declared(deviation, "x.json"),
                    "CPython");
        }

        @ParameterizedTest
        @EnumSource(names = {"MUST", "SHOULD"})
        void whatFailsAsDeclaredDeviates(Level level) {
            RuleResult result = gradeDeclared(level, PASSED, FAILED);

            assertThat(result.verdict()).isEqualTo(DEVIATION);
            assertThat(result.message()).isEqualTo("It does not.");
            assertThat(result.checks()).extracting(CheckResult::verdict).containsExactly(PASSED, FAILED);
            assertThat(result.breaksConformity()).isFalse();
            assertThat(result.blocks()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(names = {"MUST", "SHOULD"})
        void whatPassesAlthoughItIsDeclaredFails(Level level) {
            RuleResult result = gradeDeclared(level, PASSED, NOT_CLAIMED);

            assertThat(result.verdict()).isEqualTo(FAILED);
            assertThat(result.message()).isEqualTo("declared as a deviation, but it passed; remove the declaration");
            assertThat(result.stale()).isTrue();
            assertThat(result.breaksConformity()).isTrue();
            assertThat(result.blocks()).as("the rule holds").isFalse();
        }

        @Test
        void aRaceThatFindsNothingDoesNotContradictItsDeclaration() {
            Deviation deviation = new Deviation("race.one", "It loses calls.", "https://example.org/1", null, null);
            Declared declared = new Declared(deviation, "x.json");
            Rule rule = Books.of(Level.MUST, "race.one");

            assertThat(Grading.grade(rule, List.of(check(PASSED)), declared, "CPython")
                            .verdict())
                    .isEqualTo(PASSED);
            assertThat(Grading.grade(rule, List.of(check(FAILED)), declared, "CPython")
                            .verdict())
                    .isEqualTo(DEVIATION);
        }

        @ParameterizedTest
        @EnumSource(names = {"ERROR", "INCONCLUSIVE", "NOT_CLAIMED"})
        void whatWasNotDecidedIsAsIfNothingWereDeclared(Verdict verdict) {
            assertThat(gradeDeclared(Level.MUST, verdict)).isEqualTo(grade(Level.MUST, verdict));
        }

        @Test
        void withoutAnyCheckNothingIsKnown() {
            RuleResult result = grade(Level.MUST);

            assertThat(result.verdict()).isEqualTo(ERROR);
            assertThat(result.message()).isEqualTo("none of its checks was finished");
        }
    }

    @Nested
    class OfARun {

        private final List<String> problems = new ArrayList<>();

        private Conformity conformity(RuleResult... rules) {
            return Grading.conformity(List.of(rules), Set.of(), problems);
        }

        private static RuleResult rule(String id, Level level, Verdict verdict) {
            return new RuleResult(id, level, verdict, "because of " + verdict, List.of());
        }

        private static RuleResult must(Verdict verdict) {
            return rule("t.must", Level.MUST, verdict);
        }

        @Test
        void whatPassedConforms() {
            assertThat(conformity(must(PASSED), must(NOT_CLAIMED), must(NOT_APPLICABLE), must(UNTESTABLE)))
                    .isEqualTo(Conformity.CONFORMS);
            assertThat(problems).isEmpty();
        }

        @Test
        void aMustThatFailsBreaksConformity() {
            assertThat(conformity(must(PASSED), must(FAILED))).isEqualTo(Conformity.DOES_NOT_CONFORM);
            assertThat(problems).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = "MUST", mode = EnumSource.Mode.EXCLUDE)
        void nothingElseThatFailsDoes(Level level) {
            assertThat(conformity(must(PASSED), rule("t.other", level, FAILED))).isEqualTo(Conformity.CONFORMS);
            assertThat(problems).isEmpty();
        }

        @Test
        void aDeviationThatIsDeclaredDoesNot() {
            assertThat(conformity(must(DEVIATION))).isEqualTo(Conformity.CONFORMS);
        }

        @ParameterizedTest
        @EnumSource(names = {"ERROR", "INCONCLUSIVE"})
        void whatCouldNotBeDecidedMakesTheRunUntrusted(Verdict verdict) {
            assertThat(conformity(must(PASSED), rule("t.other", Level.SHOULD, verdict)))
                    .isEqualTo(Conformity.UNTRUSTED);
            assertThat(problems).containsExactly("t.other: because of " + verdict);
        }

        @Test
        void aFailureIsCertainEvenBesideAnError() {
            assertThat(conformity(must(FAILED), rule("t.other", Level.MUST, ERROR)))
                    .isEqualTo(Conformity.DOES_NOT_CONFORM);
            assertThat(problems).containsExactly("t.other: because of error");
        }

        @Test
        void aRunThatLostSomethingIsUntrustedWhateverItFound() {
            problems.add("t.one/x was planned, but its engine never finished it");

            assertThat(conformity(must(FAILED))).isEqualTo(Conformity.UNTRUSTED);
            assertThat(conformity(must(PASSED))).isEqualTo(Conformity.UNTRUSTED);
        }

        @Test
        void aRunThatGradedNothingIsUntrusted() {
            assertThat(conformity(must(NOT_CLAIMED), must(NOT_APPLICABLE))).isEqualTo(Conformity.UNTRUSTED);
            assertThat(problems).containsExactly("no rule was graded");
        }

        @Test
        void aRunOverNoRulesIsUntrusted() {
            assertThat(conformity()).isEqualTo(Conformity.UNTRUSTED);
        }

        @Test
        void aMustThatWasNotTriedIsNotKnownToHold() {
            RuleResult blocker = rule("t.should", Level.SHOULD, FAILED);

            assertThat(conformity(must(PASSED), blocker, must(BLOCKED), must(BLOCKED)))
                    .isEqualTo(Conformity.UNTRUSTED);
            assertThat(problems)
                    .containsExactly("2 rules that must hold were not tried; the first is t.must, because of blocked");
        }

        @Test
        void aMustThatIsExcusedNeedNotBeTried() {
            RuleResult deviation = rule("t.declared", Level.MUST, DEVIATION);

            assertThat(Grading.conformity(List.of(deviation, must(BLOCKED)), Set.of("t.must"), problems))
                    .isEqualTo(Conformity.CONFORMS);
            assertThat(problems).isEmpty();
            assertThat(Grading.conformity(
                            List.of(deviation, must(BLOCKED), rule("t.other", Level.MUST, BLOCKED)),
                            Set.of("t.must"),
                            problems))
                    .isEqualTo(Conformity.UNTRUSTED);
            assertThat(problems).containsExactly("a rule that must hold was not tried: t.other, because of blocked");
        }

        @ParameterizedTest
        @EnumSource(names = {"MUST", "SHOULD"})
        void aDeclarationThatHasToGoBreaksConformity(Level level) {
            RuleResult stale = new RuleResult("t.stale", level, FAILED, RuleResult.STALE, List.of());

            assertThat(conformity(must(PASSED), stale)).isEqualTo(Conformity.DOES_NOT_CONFORM);
        }

        @Test
        void aMustThatIsBlockedByOneThatFailedAddsNothing() {
            assertThat(conformity(must(FAILED), must(BLOCKED))).isEqualTo(Conformity.DOES_NOT_CONFORM);
            assertThat(problems).isEmpty();
        }

        @Test
        void aBlockedRuleThatNeedNotHoldDoesNotMatter() {
            assertThat(conformity(must(PASSED), rule("t.other", Level.OBSERVED, BLOCKED)))
                    .isEqualTo(Conformity.CONFORMS);
        }

        @Test
        void everyVerdictIsCounted() {
            Map<Verdict, Integer> counts =
                    Grading.counts(List.of(must(PASSED), must(PASSED), must(FAILED), must(NOT_CLAIMED)));

            assertThat(counts).containsOnlyKeys(Verdict.values());
            assertThat(counts).containsEntry(PASSED, 2).containsEntry(FAILED, 1).containsEntry(BLOCKED, 0);
            assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(4);
        }
    }
}
