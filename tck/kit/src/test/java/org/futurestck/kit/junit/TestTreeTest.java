package org.futurestck.kit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.Power;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.spi.Edition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;

class TestTreeTest {

    private static final String FEATURE = "org/futurestck/features/things/things.feature";

    private static List<DynamicNode> tree(
            Level level, Conformity conformity, List<String> problems, CheckResult... checks) {
        RuleBook book = Books.of(Books.of(level, "t.one"));
        Catalogue catalogue = Catalogues.of(book, Map.of(FEATURE, """
                Feature: Things
                  @rule:t.one
                  Rule: Things hold
                    Scenario: a thing
                      Given a thing
                """));
        RuleResult rule = new RuleResult("t.one", level, Verdict.ERROR, "", List.of(checks));
        Certificate certificate = new Certificate(
                "1",
                new Certificate.Book("1", "d"),
                "concurrent.futures",
                new Edition("3.13"),
                new Certificate.CertifiedSubject("s", "s", "1", "h", "p", List.of(), List.of()),
                1,
                "normal",
                new Power(0, 0, 0, 0),
                List.of(),
                List.of(),
                Instant.EPOCH,
                0,
                conformity,
                problems,
                List.of(),
                Map.of(),
                List.of(rule));
        return new TestTree(book, catalogue, CertificationRequest.of("s", 1))
                .of(certificate)
                .toList();
    }

    private static CheckResult check(Verdict verdict) {
        return CheckResult.notRun("t.one/a-thing", "a thing", "things.feature:4", verdict, "for a reason");
    }

    private static @Nullable Throwable thrown(DynamicNode test) {
        return catchThrowable(() -> ((DynamicTest) test).getExecutable().execute());
    }

    private static DynamicTest test(Level level, Verdict verdict) {
        DynamicContainer chapter = (DynamicContainer)
                tree(level, Conformity.CONFORMS, List.of(), check(verdict)).get(1);
        DynamicContainer rule =
                (DynamicContainer) chapter.getChildren().findFirst().orElseThrow();
        return (DynamicTest) rule.getChildren().findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "MUST, FAILED, org.opentest4j.AssertionFailedError",
        "SHOULD, FAILED, org.opentest4j.AssertionFailedError",
        "OBSERVED, FAILED, org.opentest4j.TestAbortedException",
        "MUST, BLOCKED, org.opentest4j.TestAbortedException",
        "MUST, NOT_CLAIMED, org.opentest4j.TestAbortedException",
        "MUST, DEVIATION, org.opentest4j.TestAbortedException",
        "MUST, ERROR, java.lang.IllegalStateException",
        "OBSERVED, ERROR, java.lang.IllegalStateException",
        "MUST, INCONCLUSIVE, java.lang.IllegalStateException"
    })
    void onlyWhatPassedIsGreen(Level level, Verdict verdict, Class<? extends Throwable> type) {
        Throwable thrown = thrown(test(level, verdict));

        assertThat(thrown).isExactlyInstanceOf(type).hasMessageContaining("for a reason");
    }

    @ParameterizedTest
    @CsvSource({"MUST", "SHOULD", "OBSERVED"})
    void whatPassedIsGreen(Level level) {
        assertThat(thrown(test(level, Verdict.PASSED))).isNull();
    }

    @Test
    void aTestLeadsToItsScenario() {
        assertThat(test(Level.MUST, Verdict.PASSED).getTestSourceUri())
                .hasValueSatisfying(uri -> assertThat(uri).hasToString("classpath:/" + FEATURE + "?line=4"));
    }

    @Test
    void aRuleWithoutChecksIsLeftOut() {
        assertThat(tree(Level.MUST, Conformity.CONFORMS, List.of()))
                .extracting(DynamicNode::getDisplayName)
                .containsExactly("the run can be trusted");
    }

    @Test
    void aRunWithProblemsIsRed() {
        assertThat(thrown(tree(Level.MUST, Conformity.UNTRUSTED, List.of("a", "b"))
                        .get(0)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("the run says nothing about the subject: a; b");
        assertThat(thrown(tree(Level.MUST, Conformity.DOES_NOT_CONFORM, List.of("a"))
                        .get(0)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("the run says less than it could: a");
        assertThat(thrown(tree(Level.MUST, Conformity.CONFORMS, List.of()).get(0)))
                .isNull();
    }
}
