package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.kit.declaration.DeclarationException;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.declaration.Deviation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs with declared deviations, and with claims. */
@Timeout(60)
class DeclaredRunTest {

    private static final StageFake PENDING = StageFake.returning(Value.of(false));

    private static CertificationRequest request(String... rules) {
        return new CertificationRequest("subject", null, List.of(rules), 7, 2, 1);
    }

    private static Declarations declarations(String... rules) {
        List<Deviation> deviations = Stream.of(rules)
                .map(rule -> new Deviation(rule, "It does not.", "https://example.org/" + rule, null, null))
                .toList();
        return new Declarations(List.of(new Declaration("x.json", List.of("fake"), null, null, deviations)), List.of());
    }

    private static Certificate certify(CertificationRequest request) {
        return new Certification(Planted.BOOK, Planted.CATALOGUE).certify(request, PENDING, Progress.NONE);
    }

    private static RuleResult rule(Certificate certificate, String id) {
        return certificate.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverFollowsTheRunIsToldOfTheDeviation() {
        List<String> told = new CopyOnWriteArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void planned(int checks) {
                told.add(checks + " planned");
            }

            @Override
            public void finished(CheckResult result) {
                told.add(result.verdict() + " " + result.id().replaceAll("/.*", ""));
            }
        };

        new Certification(Planted.BOOK, Planted.CATALOGUE)
                .certify(request("t.fails", "t.passes").declaring(declarations("t.fails")), PENDING, progress);

        assertThat(told)
                .startsWith("2 planned")
                .contains("deviation t.fails", "passed t.passes")
                .doesNotContain("failed t.fails");
    }

    @Test
    void aDeclaredFailureIsNoFailureAndWhatBuildsOnItIsExcused() {
        Certificate certificate = certify(
                request("t.fails", "t.after", "t.long-after", "t.passes").declaring(declarations("t.fails")));

        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.verdict()).isEqualTo(Conformity.CONFORMS);
        assertThat(certificate.rules())
                .extracting(RuleResult::id, RuleResult::verdict, RuleResult::message)
                .containsExactly(
                        tuple("t.passes", Verdict.PASSED, ""),
                        tuple("t.fails", Verdict.DEVIATION, "It does not."),
                        tuple("t.after", Verdict.BLOCKED, "blocked by the declared deviation from t.fails"),
                        tuple("t.long-after", Verdict.BLOCKED, "blocked by the declared deviation from t.fails"));
        assertThat(certificate.deviations())
                .containsExactly(new DeclaredDeviation(
                        "t.fails",
                        "It does not.",
                        "https://example.org/t.fails",
                        "x.json",
                        List.of("t.after", "t.long-after")));
    }

    @Test
    void aNewFailureBlocksAsEverEvenBesideADeclaredOne() {
        Certificate certificate =
                certify(request("t.fails", "t.property.fails", "t.after-both").declaring(declarations("t.fails")));

        assertThat(certificate.verdict()).isEqualTo(Conformity.DOES_NOT_CONFORM);
        assertThat(rule(certificate, "t.property.fails").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(rule(certificate, "t.after-both").message()).isEqualTo("blocked by t.property.fails");
        assertThat(certificate.deviation("t.fails").orElseThrow().notTried()).isEmpty();
    }

    @Test
    void aRuleThatTwoDeviationsKeepFromBeingTriedIsExcusedByBoth() {
        Certificate certificate = certify(request("t.fails", "t.property.fails", "t.after-both")
                .declaring(declarations("t.property.fails", "t.fails")));

        assertThat(certificate.verdict()).isEqualTo(Conformity.CONFORMS);
        assertThat(rule(certificate, "t.after-both").message())
                .isEqualTo("blocked by the declared deviation from t.fails and t.property.fails");
        assertThat(certificate.deviations())
                .extracting(DeclaredDeviation::notTried)
                .containsExactly(List.of("t.after-both"), List.of("t.after-both"));
    }

    @Test
    void eachDeviationNamesWhatItKeepsFromBeingTried() {
        Certificate certificate = certify(request("t.fails", "t.property.fails", "t.after", "t.after-both")
                .declaring(declarations("t.property.fails", "t.fails")));

        assertThat(certificate.deviations())
                .extracting(DeclaredDeviation::rule, DeclaredDeviation::notTried)
                .containsExactly(
                        tuple("t.fails", List.of("t.after", "t.after-both")),
                        tuple("t.property.fails", List.of("t.after-both")));
        assertThat(certificate.deviation("t.property.fails"))
                .hasValueSatisfying(found -> assertThat(found.rule()).isEqualTo("t.property.fails"));
        assertThat(certificate.deviation("t.after")).isEmpty();
    }

    @Test
    void aDeclaredRuleIsTriedBehindADeclaredDeviation() {
        Certificate certificate = certify(request("t.fails", "t.passes", "t.property.fails", "t.after-both", "t.after")
                .declaring(declarations("t.fails", "t.property.fails", "t.after", "t.after-both")));

        RuleResult after = rule(certificate, "t.after");
        assertThat(after.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(after.message()).isEqualTo("declared as a deviation, but it passed; remove the declaration");
        assertThat(after.checks()).extracting(CheckResult::verdict).containsExactly(Verdict.PASSED);
        assertThat(rule(certificate, "t.after-both").stale()).isTrue();
        assertThat(certificate.deviation("t.fails").orElseThrow().notTried()).isEmpty();
    }

    @Test
    void aDeclaredRuleIsTriedBehindWhatADeclaredDeviationBlocks() {
        Certificate certificate = certify(
                request("t.fails", "t.after", "t.long-after").declaring(declarations("t.fails", "t.long-after")));

        assertThat(rule(certificate, "t.after").verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(rule(certificate, "t.long-after").stale()).isTrue();
        assertThat(certificate.deviation("t.fails").orElseThrow().notTried()).containsExactly("t.after");
    }

    @Test
    void aDeviationBlocksAlsoWhatBuildsOnItThroughADeclaredRuleThatHolds() {
        Certificate certificate =
                certify(request("t.fails", "t.after", "t.long-after").declaring(declarations("t.fails", "t.after")));

        assertThat(rule(certificate, "t.after").stale()).isTrue();
        assertThat(rule(certificate, "t.long-after"))
                .extracting(RuleResult::verdict, RuleResult::message)
                .containsExactly(Verdict.BLOCKED, "blocked by the declared deviation from t.fails");
        assertThat(certificate.deviation("t.fails").orElseThrow().notTried()).containsExactly("t.long-after");
        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.verdict()).isEqualTo(Conformity.DOES_NOT_CONFORM);
    }

    @Test
    void aDeclaredRuleThatHoldsIsAFailureThatBlocksNothing() {
        Certificate certificate = certify(request("t.passes", "t.after").declaring(declarations("t.passes")));

        assertThat(certificate.verdict()).isEqualTo(Conformity.DOES_NOT_CONFORM);
        RuleResult stale = rule(certificate, "t.passes");
        assertThat(stale.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(stale.message()).isEqualTo("declared as a deviation, but it passed; remove the declaration");
        assertThat(stale.checks()).extracting(CheckResult::verdict).containsExactly(Verdict.PASSED);
        assertThat(certificate.deviation("t.passes")).isPresent();
        assertThat(rule(certificate, "t.after").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aDeclaredRuleThatIsNotTriedIsNoMatter() {
        Certificate blocked = certify(request("t.fails", "t.after").declaring(declarations("t.after")));
        assertThat(blocked.verdict()).isEqualTo(Conformity.DOES_NOT_CONFORM);
        assertThat(rule(blocked, "t.after").message()).isEqualTo("blocked by t.fails");
        assertThat(blocked.deviations()).isEmpty();

        Certificate elsewhere = certify(request("t.passes").declaring(declarations("t.fails")));
        assertThat(elsewhere.verdict()).isEqualTo(Conformity.CONFORMS);
        assertThat(elsewhere.deviations()).isEmpty();
    }

    @Test
    void anErrorIsNoDeviation() {
        Certificate certificate = certify(request("t.vacuous").declaring(declarations("t.vacuous")));

        assertThat(certificate.verdict()).isEqualTo(Conformity.UNTRUSTED);
        assertThat(rule(certificate, "t.vacuous").verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void aMistakenDeclarationStopsTheRun() {
        assertThatThrownBy(() -> certify(request("t.passes").declaring(declarations("t.pases"))))
                .isInstanceOf(DeclarationException.class)
                .hasMessage("x.json: the rule book has no rule 't.pases'.");
    }

    @Test
    void whatIsPermittedIsReported() {
        Certificate certificate = certify(request("t.property.permitted"));

        assertThat(certificate.verdict()).isEqualTo(Conformity.CONFORMS);
        assertThat(rule(certificate, "t.property.permitted"))
                .extracting(RuleResult::verdict, RuleResult::message)
                .containsExactly(
                        Verdict.OBSERVED,
                        "the documents allow it, but this subject does not do so:"
                                + " expected done() returns True, but done() returned False");
    }

    @Test
    void claimsAddToWhatTheHostDeclares() {
        Certificate certificate =
                certify(request("t.unclaimed").claiming(Set.of(Capability.PYTHON, Capability.LOGGING)));

        assertThat(rule(certificate, "t.unclaimed").checks())
                .extracting(CheckResult::verdict)
                .containsExactly(Verdict.PASSED, Verdict.PASSED);
        assertThat(certificate.subject().capabilities()).containsExactly("bare-futures", "logging", "python", "races");
        assertThat(certificate.subject().claimed()).containsExactly("python");
    }

    @Test
    void nobodyClaimsALackForASubject() {
        assertThatThrownBy(() -> request("t.passes").claiming(Set.of(Capability.WITHOUT_CANCEL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("without-cancel is a lack, and nobody but the subject declares those");
    }

    @Test
    void theEditionIsTheNewestThatTheSubjectClaimsUnlessAnotherOneIsNamed() {
        assertThat(certify(request("t.passes")).edition())
                .isEqualTo(PENDING.subject().edition());
        assertThat(certify(request("t.passes").against(new Edition("3.4"))).edition())
                .isEqualTo(new Edition("3.4"));
    }
}
