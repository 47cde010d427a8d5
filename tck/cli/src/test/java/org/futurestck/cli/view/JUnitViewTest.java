package org.futurestck.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class JUnitViewTest {

    private static Document document(Certificate certificate) throws Exception {
        String xml = View.JUNIT.of(Sample.material(certificate));
        Documents.demandJUnit(xml);
        return Documents.parse(xml);
    }

    @Test
    void hasASuiteForEachChapterAndATestCaseForEachRule() throws Exception {
        Document document = document(Sample.certificate(
                Sample.passed("future.done"), Sample.failed("wait.timeout", "it"), Sample.passed("future.repr")));
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("tests")).isEqualTo("4");
        assertThat(root.getAttribute("failures")).isEqualTo("1");
        assertThat(root.getAttribute("errors")).isEqualTo("0");
        assertThat(root.getAttribute("time")).isEqualTo("1.500");
        Element futures = (Element) document.getElementsByTagName("testsuite").item(1);
        assertThat(futures.getAttribute("name")).isEqualTo("Future objects");
        assertThat(futures.getAttribute("tests")).isEqualTo("2");
        assertThat(futures.getAttribute("time")).isEqualTo("0.010");
        Element rule = Documents.testCase(document, "future.repr");
        assertThat(rule.getAttribute("classname")).isEqualTo("future");
        assertThat(rule.getAttribute("time")).isEqualTo("0.005");
        assertThat(rule.getElementsByTagName("*").getLength()).isZero();
    }

    @Test
    void whatPassedByAPartOfItsChecksSaysSo() throws Exception {
        Element output = Documents.only(Documents.testCase(
                document(Sample.certificate(Sample.partly("future.repr", "cancel"))), "future.repr"));

        assertThat(output.getTagName()).isEqualTo("system-out");
        assertThat(output.getTextContent())
                .isEqualTo("1 of its 2 checks was not claimed: the subject does not offer cancel\n");
    }

    @Test
    void whatDiffersByAPartOfItsChecksSaysSo() throws Exception {
        CheckResult unclaimed = Sample.partly("submit.order", "cancel").checks().get(1);
        CheckResult refuted =
                Sample.differing("submit.order", "in reverse").checks().get(0);
        RuleResult rule = new RuleResult(
                "submit.order", Level.OBSERVED, Verdict.OBSERVED, "differs", List.of(refuted, unclaimed));

        Element skipped = Documents.only(Documents.testCase(document(Sample.certificate(rule)), "submit.order"));

        assertThat(skipped.getAttribute("message"))
                .isEqualTo("observed: differs; 1 of its 2 checks was not claimed: the subject does not offer cancel");
    }

    @Test
    void aFailureTellsAll() throws Exception {
        Document document =
                document(Sample.certificate(Sample.failed("future.cancel.running-false", "it returned True")));
        Element failure = Documents.only(Documents.testCase(document, "future.cancel.running-false"));
        assertThat(failure.getTagName()).isEqualTo("failure");
        assertThat(failure.getAttribute("type")).isEqualTo("MUST");
        assertThat(failure.getAttribute("message")).isEqualTo("it returned True");
        assertThat(failure.getTextContent().lines())
                .startsWith(RuleBook.load()
                        .rule("future.cancel.running-false")
                        .orElseThrow()
                        .sentence())
                .contains(
                        "check     it returned True (a.feature:3)",
                        "expected  not it returned True",
                        "actual    it returned True",
                        "timeline",
                        "  >     1.500 ms  main            f.cancel() returned it returned True  <- first illegal event",
                        "repeat    tck/futures-tck certify 'x' --rule future.cancel.running-false")
                .anyMatch(line -> line.startsWith("why       "))
                .anyMatch(line -> line.startsWith("look at   "));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"BLOCKED", "NOT_CLAIMED", "NOT_APPLICABLE", "UNTESTABLE"})
    void whatWasNotTriedIsSkippedAndNeverGreen(Verdict verdict) throws Exception {
        RuleResult rule = Sample.rule("future.repr", verdict, "for a reason");
        Document document = document(Sample.certificate(rule, Sample.passed("future.done")));
        Element skipped = Documents.only(Documents.testCase(document, "future.repr"));
        assertThat(skipped.getTagName()).isEqualTo("skipped");
        assertThat(skipped.getAttribute("message")).isEqualTo(verdict + ": for a reason");
        Element suite = (Element) document.getElementsByTagName("testsuite").item(1);
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"INCONCLUSIVE", "ERROR"})
    void whatCannotBeTrustedIsAnError(Verdict verdict) throws Exception {
        RuleResult rule = Sample.rule("future.repr", verdict, "the host is silent");
        Document document = document(Sample.certificate(
                "x",
                "0".repeat(64),
                List.of("future.repr: the host is silent", "an engine was lost"),
                List.of(),
                rule));
        Element error = Documents.only(Documents.testCase(document, "future.repr"));
        assertThat(error.getTagName()).isEqualTo("error");
        assertThat(error.getAttribute("type")).isEqualTo(verdict.id());
        assertThat(error.getAttribute("message")).isEqualTo("the host is silent");
        Element run = Documents.only(Documents.testCase(document, "can be trusted"));
        assertThat(run.getTagName()).isEqualTo("error");
        assertThat(run.getTextContent()).isEqualTo("future.repr: the host is silent\nan engine was lost\n");
        assertThat(document.getDocumentElement().getAttribute("errors")).isEqualTo("2");
    }

    @Test
    void aDeclaredDeviationIsSkippedAndAnObservationIsTold() throws Exception {
        RuleResult deviation = Sample.rule(
                "future.repr", Verdict.DEVIATION, "It has none.", Sample.check("a", Verdict.FAILED, "b", "c", "d"));
        Document document = document(Sample.certificate(
                "x",
                "0".repeat(64),
                List.of(),
                List.of(new DeclaredDeviation("future.repr", "It has none.", "https://a.example", "f", List.of())),
                deviation,
                Sample.differing("submit.order", "in reverse")));
        assertThat(Documents.only(Documents.testCase(document, "future.repr")).getAttribute("message"))
                .isEqualTo("deviation: It has none.");
        Element differing = Documents.only(Documents.testCase(document, "submit.order"));
        assertThat(differing.getTagName()).isEqualTo("skipped");
        assertThat(differing.getAttribute("message")).isEqualTo("observed: differs from CPython: in reverse");
        assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(2);
    }

    @Test
    void aDeclarationThatHasToGoIsAFailure() throws Exception {
        RuleResult stale = Sample.rule(
                "future.repr",
                Verdict.FAILED,
                RuleResult.STALE,
                Sample.passed("future.repr").checks().get(0));
        Document document = document(Sample.certificate(
                "x",
                "0".repeat(64),
                List.of(),
                List.of(new DeclaredDeviation("future.repr", "It has none.", "https://a.example", "f", List.of())),
                stale));
        Element failure = Documents.only(Documents.testCase(document, "future.repr"));
        assertThat(failure.getAttribute("message")).isEqualTo(RuleResult.STALE);
        assertThat(failure.getTextContent().lines())
                .contains("actual    " + RuleResult.STALE, "declared  in f: It has none.");
    }

    @Test
    void saysThatAnotherRuleBookIsMeant() throws Exception {
        Document document = document(
                Sample.certificate("x", "0".repeat(64), List.of(), List.of(), Sample.failed("future.repr", "it")));
        assertThat(Documents.only(Documents.testCase(document, "future.repr")).getTextContent())
                .contains("another text of the rule book")
                .doesNotContain("why  ");
    }

    @Test
    void theSchemaRefusesWhatNoServerReads() {
        assertThatThrownBy(() -> Documents.demandJUnit("<testsuites><testsuite name='a'/></testsuites>"))
                .hasMessageContaining("'tests'");
        assertThatThrownBy(() -> Documents.demandJUnit("<testsuites><testcase name='a'/></testsuites>"))
                .hasMessageContaining("testcase");
    }
}
