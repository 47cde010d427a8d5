package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.SubjectInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CertificationTest {

    private static final StageFake PENDING = StageFake.returning(Value.of(false));

    private static RuleResult only(Certificate certificate) {
        assertThat(certificate.rules()).hasSize(1);
        return certificate.rules().get(0);
    }

    @Test
    void whatPassesConforms() {
        long begin = System.nanoTime();
        Certificate certificate = Planted.certify(PENDING, "t.passes", "t.property.passes");

        assertThat(certificate.millis()).isBetween(0L, (System.nanoTime() - begin) / 1_000_000);
        assertThat(certificate.verdict()).isEqualTo(Conformity.CONFORMS);
        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.rules())
                .extracting(RuleResult::id, RuleResult::verdict)
                .containsExactly(tuple("t.passes", Verdict.PASSED), tuple("t.property.passes", Verdict.PASSED));
        assertThat(certificate.selection()).containsExactly("t.passes", "t.property.passes");
        assertThat(certificate.seed()).isEqualTo(7);
        assertThat(certificate.checksRun()).isEqualTo(2);
        assertThat(certificate.subject().capabilities()).containsExactly("bare-futures", "logging", "races");
        assertThat(certificate.subject().claimed()).isEmpty();
        assertThat(certificate.deviations()).isEmpty();
    }

    @Test
    void aPropertyObservesInEveryTry() {
        CheckResult check =
                only(Planted.certify(PENDING, "t.property.passes")).checks().get(0);

        assertThat(check.observations()).isEqualTo(3);
    }

    @Test
    void aRefutedScenarioFailsWithItsTimeline() {
        Certificate certificate = Planted.certify(PENDING, "t.fails");

        assertThat(certificate.verdict()).isEqualTo(Conformity.DOES_NOT_CONFORM);
        CheckResult check = only(certificate).checks().get(0);
        assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(check.expected()).isEqualTo("f.done() returns True");
        assertThat(check.actual()).isEqualTo("f.done() returned False");
        assertThat(check.observations()).isEqualTo(2);
        assertThat(check.timeline())
                .extracting(entry -> entry.text())
                .containsExactly(
                        "f = Future()",
                        "f = Future() returned f",
                        "f.done()",
                        "f.done() returned False",
                        "f.done()",
                        "f.done() returned False");
        assertThat(check.firstIllegal()).isEqualTo(5);
    }

    @Test
    void aRefutedPropertyFailsAfterShrinking() {
        CheckResult check =
                only(Planted.certify(PENDING, "t.property.fails")).checks().get(0);

        assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(check.message()).isEqualTo("expected done() returns True, but done() returned False");
        assertThat(check.timeline()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t.vacuous          | the check observed nothing that could have refuted its rule",
                "t.property.vacuous | the check observed nothing that could have refuted its rule",
                "t.undefined        | undefined",
                "t.broken           | the scenario has submitted no call for f",
                "t.unreadable       | the kit cannot read '1 or 2'",
                "t.property.broken  | a defect of the kit",
            })
    void whatSaysNothingAboutTheSubjectIsAnError(String rule, String sentence) {
        Certificate certificate = Planted.certify(PENDING, rule);

        assertThat(certificate.verdict()).isEqualTo(Conformity.UNTRUSTED);
        assertThat(only(certificate).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(only(certificate).message()).contains(sentence);
        assertThat(certificate.problems())
                .contains(rule + ": " + only(certificate).message());
    }

    @Test
    void anObservedRuleThatDiffersConforms() {
        Certificate certificate = Planted.certify(PENDING, "t.property.observed");

        assertThat(certificate.verdict()).isEqualTo(Conformity.CONFORMS);
        assertThat(only(certificate).verdict()).isEqualTo(Verdict.OBSERVED);
        assertThat(only(certificate).message())
                .isEqualTo("differs from CPython: expected done() returns True, but done() returned False");
    }

    @Test
    void whatIsNotClaimedIsNotRun() {
        RuleResult rule = only(Planted.certify(PENDING, "t.unclaimed"));

        assertThat(rule.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(rule.checks()).extracting(CheckResult::verdict).containsExactly(Verdict.NOT_CLAIMED, Verdict.PASSED);
    }

    @Test
    void aRuleIsBlockedByTheOneThatFailedAndIsNotTried() {
        List<CheckResult> finished = Collections.synchronizedList(new ArrayList<>());
        List<Integer> planned = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void planned(int checks) {
                planned.add(checks);
            }

            @Override
            public void finished(CheckResult result) {
                finished.add(result);
            }
        };

        Certificate certificate = Planted.certify(
                Planted.BOOK, Planted.CATALOGUE, PENDING, 7, progress, "t.after", "t.passes", "t.fails");

        RuleResult after = certificate.rules().get(2);
        assertThat(after.id()).isEqualTo("t.after");
        assertThat(after.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(after.message()).isEqualTo("blocked by t.fails");
        assertThat(after.checks()).singleElement().satisfies(check -> {
            assertThat(check.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(check.message()).isEqualTo("blocked by t.fails");
            assertThat(check.timeline()).isEmpty();
        });
        assertThat(certificate.verdict()).isEqualTo(Conformity.DOES_NOT_CONFORM);
        assertThat(planned).containsExactly(3);
        assertThat(finished).hasSize(3).contains(after.checks().get(0));
    }

    @Test
    void aRuleIsTriedIfItsPrerequisiteIsNotPartOfTheRun() {
        assertThat(only(Planted.certify(PENDING, "t.after")).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aCheckThatItsEngineNeverFinishesIsLost() {
        Catalogue catalogue = Catalogues.of(
                Planted.BOOK, Map.of(Planted.FEATURE, Planted.text(Planted.FEATURE) + """

                            @rule:t.passes
                            Rule: It passes

                              Scenario: it is in the catalogue, but in no file
                                Given a bare future f that is pending
                          """), Planted.Properties.class);

        List<CheckResult> finished = new ArrayList<>();
        Certificate certificate = Planted.certify(
                Planted.BOOK,
                catalogue,
                PENDING,
                7,
                new Progress() {
                    @Override
                    public void planned(int checks) {}

                    @Override
                    public void finished(CheckResult result) {
                        finished.add(result);
                    }
                },
                "t.passes");

        assertThat(certificate.verdict()).isEqualTo(Conformity.UNTRUSTED);
        assertThat(certificate.problems())
                .contains(
                        "t.passes/it-is-in-the-catalogue-but-in-no-file was planned, but its engine never finished it");
        RuleResult rule = only(certificate);
        assertThat(rule.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(rule.checks()).extracting(CheckResult::verdict).containsExactly(Verdict.PASSED, Verdict.ERROR);
        assertThat(finished).hasSize(2);
    }

    @Test
    void aFeatureThatCannotBeFoundMakesTheRunUntrusted() {
        Catalogue catalogue = Catalogues.of(
                Planted.BOOK, Map.of("nowhere.feature", Planted.text(Planted.FEATURE)), Planted.Properties.class);

        Certificate certificate =
                Planted.certify(Planted.BOOK, catalogue, PENDING, 7, Progress.NONE, "t.passes", "t.property.passes");

        assertThat(certificate.verdict()).isEqualTo(Conformity.UNTRUSTED);
        assertThat(certificate.rules()).extracting(RuleResult::verdict).containsExactly(Verdict.ERROR, Verdict.PASSED);
    }

    @Test
    void aFaultOfTheHostIsAnErrorNotAFailure() {
        StageFake faulty = StageFake.otherwise(
                operation -> CompletableFuture.failedFuture(new StageFaultException("The host speaks nonsense.")));

        Certificate certificate = Planted.certify(faulty, "t.passes", "t.property.passes");

        assertThat(certificate.verdict()).isEqualTo(Conformity.UNTRUSTED);
        assertThat(certificate.rules())
                .allSatisfy(rule -> assertThat(rule.verdict()).isEqualTo(Verdict.ERROR))
                .allSatisfy(rule -> assertThat(rule.message()).isEqualTo("The host speaks nonsense."));
    }

    @Test
    void aStageThatCannotBeOpenedIsAnErrorThatSpeaksForItself() {
        StageSource closed = new StageSource() {
            @Override
            public SubjectInfo subject() {
                return PENDING.subject();
            }

            @Override
            public Stage open(Door door) {
                throw new StageFaultException("No host can be started.");
            }

            @Override
            public void close() {}
        };

        Certificate certificate = Planted.certify(closed, "t.passes", "t.property.passes");

        assertThat(certificate.rules())
                .hasSize(2)
                .allSatisfy(rule -> assertThat(rule.verdict()).isEqualTo(Verdict.ERROR))
                .allSatisfy(rule -> assertThat(rule.message()).isEqualTo("No host can be started."));
    }

    @Test
    void aSubjectWhoseProcessEndsHasFailed() {
        StageFake lost = StageFake.otherwise(
                operation -> CompletableFuture.failedFuture(new StageLostException("The process exited with 3.")));

        Certificate certificate = Planted.certify(lost, "t.passes");

        assertThat(certificate.verdict()).isEqualTo(Conformity.DOES_NOT_CONFORM);
        assertThat(only(certificate).message())
                .isEqualTo("expected f.done() returns False, but f.done() was lost: The process exited with 3.");
    }

    @Test
    @Tag("long")
    void aSubjectThatHangsHasFailed() {
        StageFake hanging = StageFake.otherwise(operation -> new CompletableFuture<>());

        Certificate certificate = Planted.certify(hanging, "t.passes");

        assertThat(certificate.verdict()).isEqualTo(Conformity.DOES_NOT_CONFORM);
        assertThat(only(certificate).message())
                .startsWith("expected f.done() returns False, but f.done() did not return (nothing has moved for ");
    }

    @Test
    void aStageThatBreaksAtTheEndIsAnError() {
        StageFake breaking = StageFake.returning(Value.of(false));
        breaking.onClose(() -> {
            throw new StageFaultException("The host breaks the protocol at the end.");
        });

        assertThat(only(Planted.certify(breaking, "t.passes")).message())
                .isEqualTo("The host breaks the protocol at the end.");
    }

    @Test
    void aGlobThatNoRuleMatchesMakesTheRunUntrusted() {
        Certificate certificate = Planted.certify(PENDING, "t.passes", "t.pases");

        assertThat(certificate.verdict()).isEqualTo(Conformity.UNTRUSTED);
        assertThat(certificate.problems()).containsExactly("no rule of things has an id like 't.pases'");
    }

    @Test
    void settingsOfTheSurroundingBuildDoNotReachTheEngines() {
        System.setProperty("cucumber.execution.dry-run", "true");
        System.setProperty("cucumber.filter.tags", "@none");
        System.setProperty("jqwik.tries.default", "1");
        try {
            Certificate certificate = Planted.certify(PENDING, "t.passes", "t.property.passes");

            assertThat(certificate.verdict()).isEqualTo(Conformity.CONFORMS);
            assertThat(certificate.checksRun()).isEqualTo(2);
        } finally {
            System.clearProperty("cucumber.execution.dry-run");
            System.clearProperty("cucumber.filter.tags");
            System.clearProperty("jqwik.tries.default");
        }
    }
}
