package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.kit.declaration.DeclarationException;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.declaration.Deviation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.SubjectInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which contract and which edition a subject is held to. */
class ContractTest {

    /** A subject that names a contract and an edition, and whose operations all return None. */
    private record Naming(
            @Nullable String profile, @Nullable Edition edition, StageSource stages) implements StageSource {

        static Naming of(@Nullable String profile, @Nullable String edition) {
            return new Naming(
                    profile,
                    edition == null ? null : new Edition(edition),
                    new StageFake(any -> CompletableFuture.completedFuture(new Outcome.Returned(new Value.None()))));
        }

        @Override
        public SubjectInfo subject() {
            return new SubjectInfo("naming", "1", "nowhere", "none", profile, edition, Set.of());
        }

        @Override
        public Stage open(Door door) {
            return stages.open(door);
        }

        @Override
        public void close() {
            stages.close();
        }
    }

    private static Certificate certify(StageSource source, @Nullable String edition) {
        CertificationRequest request = CertificationRequest.of("naming", 1)
                .limitedTo(List.of("t.passes"))
                .against(edition == null ? null : new Edition(edition));
        return new Certification(Planted.BOOK, Planted.CATALOGUE).certify(request, source, Progress.NONE);
    }

    /** With the rule {@code t.one} of things, and {@code u.one} of others. */
    private static Certification ofTwoContracts() {
        Profile others = new Profile("others", "others", Books.PROFILE.editions(), "others", "reference:others");
        Map<Profile, List<String>> rules = new LinkedHashMap<>();
        rules.put(Books.PROFILE, List.of("t.one"));
        rules.put(others, List.of("u.one"));
        RuleBook book = Books.of(rules);
        return new Certification(book, Catalogues.of(book, Map.of("x.feature", """
                Feature: Things
                  Scenario Outline: <rule>
                    Given a thing

                    Examples:
                      | rule  |
                      | t.one |
                      | u.one |
                """)));
    }

    @Test
    void isTheFirstOfTheBookInItsNewestEditionIfNothingIsSaid() {
        Certificate certificate = certify(Naming.of(null, null), null);

        assertThat(certificate.profile()).isEqualTo("things");
        assertThat(certificate.edition()).hasToString("3.13");
    }

    @Test
    void isWhatTheSubjectClaimsAndTheUserDecides() {
        assertThat(certify(Naming.of("things", "3.9"), null).edition()).hasToString("3.9");
        assertThat(certify(Naming.of("things", "3.9"), "3.4").edition()).hasToString("3.4");
    }

    @Test
    void asksForTheRulesOfNoOther() {
        Certification certification = ofTwoContracts();
        CertificationRequest request = CertificationRequest.of("naming", 1).limitedTo(List.of("t.*", "u.*", "v.*"));

        Certificate certificate = certification.certify(request, Naming.of("things", null), Progress.NONE);

        assertThat(certificate.rules()).extracting(RuleResult::id).containsExactly("t.one");
        assertThat(certificate.problems())
                .startsWith("no rule of things has an id like 'u.*'", "no rule of things has an id like 'v.*'");
        assertThat(certification
                        .certify(request, Naming.of("others", null), Progress.NONE)
                        .rules())
                .extracting(RuleResult::id)
                .containsExactly("u.one");
    }

    @Test
    void isTheOneThatDeclarationsAreAbout() {
        Deviation deviation = new Deviation("u.one", "It does not.", "https://example.org/1", null, null);
        Declaration declaration = new Declaration("x.json", List.of("naming"), null, null, List.of(deviation));
        CertificationRequest request =
                CertificationRequest.of("naming", 1).declaring(new Declarations(List.of(declaration), List.of()));

        assertThatThrownBy(() -> ofTwoContracts().certify(request, Naming.of("things", null), Progress.NONE))
                .isInstanceOf(DeclarationException.class)
                .hasMessage("x.json: u.one is a rule of others, and naming is a subject of things.");
    }

    @Test
    void hasToBeInTheBook() {
        assertThatThrownBy(() -> certify(Naming.of("others", null), null))
                .isInstanceOf(StageFaultException.class)
                .hasMessage("It is to keep the contract 'others', which the rule book does not have; contracts are"
                        + " things");
        assertThatThrownBy(() -> certify(Naming.of(null, "4.0"), null))
                .isInstanceOf(StageFaultException.class)
                .hasMessage(
                        "It claims an edition, but there is no edition 4.0 of things; editions go from 3.2 to 3.13");
        assertThatThrownBy(() -> certify(Naming.of(null, null), "4.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no edition 4.0 of things; editions go from 3.2 to 3.13");
    }
}
