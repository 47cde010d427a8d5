package org.futurestck.kit.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.SubjectInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {

    private static final RuleBook BOOK = Books.of(
            Books.must("t.one"),
            Books.of(Level.SHOULD, "t.should"),
            Books.of(Level.MAY, "t.may"),
            Books.of(Level.OBSERVED, "t.observed"),
            Books.untestable("t.never", "nobody can know"));

    private static Deviation deviation(String rule, @Nullable String since, @Nullable String until) {
        return new Deviation(rule, "No.", "https://example.org/1", since, until);
    }

    private static Declaration about(List<String> subjects, String source, Deviation... deviations) {
        return new Declaration(source, subjects, null, null, List.of(deviations));
    }

    private static Declaration of(String source, String... rules) {
        return about(
                List.of(),
                source,
                List.of(rules).stream().map(rule -> deviation(rule, null, null)).toArray(Deviation[]::new));
    }

    private static Declarations declared(Declaration... declarations) {
        return new Declarations(List.of(declarations), List.of());
    }

    private static Declarations shipped(Declaration... declarations) {
        return new Declarations(List.of(), List.of(declarations));
    }

    private static SubjectInfo subject(String version) {
        return new SubjectInfo(
                "m:Pool", version, "python", "CPython 3.11 on Linux", null, new Edition("3.13"), Set.of());
    }

    private static Set<String> rulesInForce(Declarations declarations, String version) {
        return declarations.inForce("python:m:Pool", subject(version)).keySet();
    }

    @Test
    void rulesThatCanFailCanBeDeclared() {
        assertThatCode(() -> declared(of("a", "t.one"), of("b", "t.should")).demandFit(BOOK))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t.two | a: the rule book has no rule 't.two'.",
                "t.may | a: t.may is MAY, so it never fails and cannot be declared; only MUST and SHOULD can.",
                "t.observed | a: t.observed is OBSERVED, so it never fails and cannot be declared; only MUST and SHOULD can.",
                "t.never | a: t.never has no check, so it never fails and cannot be declared.",
            })
    void othersCannot(String rule, String sentence) {
        for (Declarations declarations : List.of(declared(of("a", rule)), shipped(of("a", rule)))) {
            assertThatThrownBy(() -> declarations.demandFit(BOOK))
                    .isInstanceOf(DeclarationException.class)
                    .hasMessage(sentence);
        }
    }

    @Test
    void aRuleIsDeclaredInOnePlace() {
        assertThatThrownBy(() -> declared(of("a", "t.one"), of("b", "t.one")).demandFit(BOOK))
                .isInstanceOf(DeclarationException.class)
                .hasMessage("t.one is declared in both a and b.");
    }

    @Test
    void whatTheUserDeclaresComesBeforeWhatIsShipped() {
        Declarations both = new Declarations(List.of(of("mine", "t.one")), List.of(of("yours", "t.one", "t.should")));

        both.demandFit(BOOK);
        assertThat(both.inForce("x", subject("1")))
                .hasEntrySatisfying(
                        "t.one", declared -> assertThat(declared.source()).isEqualTo("mine"))
                .hasEntrySatisfying(
                        "t.should", declared -> assertThat(declared.source()).isEqualTo("yours"));
    }

    /** Whether a declaration of rules is a slip, by whom it names and where it holds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t.one           | m:Pool       |        | false",
                "o.one           | m:Pool       |        | true",
                "o.one           |              |        | true",
                "o.one           | m:Pool other |        | true",
                "t.one o.one     | m:Pool       |        | true",
                "t.one o.one     |              |        | false",
                "t.one o.one     | m:Pool other |        | false",
                "o.one           | m:Pool       | jvm    | false",
                "o.one           | m:Pool       | python | true",
                "                | m:Pool       |        | false",
            })
    void rulesOfAnotherContractAreASlipUnlessTheFileIsShared(
            @Nullable String rules, @Nullable String subjects, @Nullable String host, boolean slip) {
        Profile own = Books.PROFILE;
        Profile other = new Profile("others", "what others promise", own.editions(), "nobody", "reference:others");
        RuleBook book = Books.of(Map.of(own, List.of("t.one"), other, List.of("o.one")));
        Declaration declaration = new Declaration(
                "a",
                words(subjects),
                host,
                null,
                words(rules).stream().map(rule -> deviation(rule, null, null)).toList());

        assertThatCode(() -> shipped(declaration).demandContract(subject("1"), book, own))
                .doesNotThrowAnyException();
        ThrowingCallable demand = () -> declared(declaration).demandContract(subject("1"), book, own);
        if (slip) {
            assertThatThrownBy(demand)
                    .isInstanceOf(DeclarationException.class)
                    .hasMessage("a: o.one is a rule of others, and m:Pool is a subject of things.");
        } else {
            assertThatCode(demand).doesNotThrowAnyException();
        }
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"m:Pool", "python:m:Pool"})
    void aSubjectIsKnownByEitherName(String name) {
        Declaration declaration = about(List.of("other", name), "a", deviation("t.one", null, null));

        assertThat(rulesInForce(declared(declaration), "1")).containsExactly("t.one");
        assertThat(rulesInForce(shipped(declaration), "1")).containsExactly("t.one");
    }

    @Test
    void aDeclarationAboutAnotherIsAMistakeOfTheUserAlone() {
        Declaration declaration = about(List.of("Pool", "pool"), "a", deviation("t.one", null, null));

        assertThat(rulesInForce(shipped(declaration), "1")).isEmpty();
        assertThatThrownBy(() -> rulesInForce(declared(declaration), "1"))
                .isInstanceOf(DeclarationException.class)
                .hasMessage("a: this is about Pool or pool, not about m:Pool.");
    }

    @ParameterizedTest
    @CsvSource({
        ", , true",
        "python, , true",
        "jvm, , false",
        ", CPython, true",
        ", CPython 3.11, true",
        ", CPython 3.1, false",
        ", PyPy, false",
        "python, CPython, true"
    })
    void holdsOnItsHostAndPlatform(@Nullable String host, @Nullable String platform, boolean holds) {
        Declaration declaration =
                new Declaration("a", List.of(), host, platform, List.of(deviation("t.one", null, null)));

        assertThat(rulesInForce(declared(declaration), "1")).hasSize(holds ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "3.8, , 3.7.17, false",
        "3.8, , 3.8.0, true",
        ", 3.8, 3.8.18, true",
        ", 3.8, 3.9.0, false",
        "3.6, 3.13.1, 3.13.0, true",
        "3.6, 3.13.1, 3.13.2, false",
        "3.6, 3.13.1, 3.14.0a1, false"
    })
    void concernsTheVersionsItNames(@Nullable String since, @Nullable String until, String version, boolean concerned) {
        Declarations declarations = declared(about(List.of(), "a", deviation("t.one", since, until)));

        assertThat(rulesInForce(declarations, version)).hasSize(concerned ? 1 : 0);
    }

    @Test
    void aVersionWithoutNumbersCannotBeCompared() {
        assertThat(rulesInForce(declared(of("a", "t.one")), "unknown")).hasSize(1);
        assertThatThrownBy(
                        () -> rulesInForce(declared(about(List.of(), "a", deviation("t.one", "1", null))), "unknown"))
                .isInstanceOf(DeclarationException.class)
                .hasMessage("a: t.one is declared for some versions, but the version of the subject, 'unknown',"
                        + " does not begin with a number.");
    }
}
