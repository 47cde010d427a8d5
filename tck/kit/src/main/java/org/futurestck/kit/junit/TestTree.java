package org.futurestck.kit.junit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.FailurePage;
import org.futurestck.kit.report.ReportLine;
import org.futurestck.kit.rulebook.Chapter;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.CertificationRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A certificate as a tree of tests: chapter, rule, check. */
final class TestTree {

    private static final int WIDTH = 120;

    private final RuleBook book;
    private final Map<String, Check> checks;
    private final CertificationRequest request;

    TestTree(RuleBook book, Catalogue catalogue, CertificationRequest request) {
        this.book = book;
        this.request = request;
        checks = catalogue.checks().stream().collect(Collectors.toMap(Check::id, Function.identity()));
    }

    Stream<DynamicNode> of(Certificate certificate) {
        List<DynamicNode> nodes = new ArrayList<>();
        nodes.add(DynamicTest.dynamicTest("the run can be trusted", () -> trust(certificate)));
        for (Chapter chapter : book.chapters()) {
            List<DynamicNode> rules = certificate.rules().stream()
                    .filter(result -> !result.checks().isEmpty())
                    .filter(result -> rule(result).chapter().equals(chapter.id()))
                    .map(result -> rule(result, certificate))
                    .toList();
            if (!rules.isEmpty()) {
                nodes.add(DynamicContainer.dynamicContainer(chapter.title(), rules));
            }
        }
        return nodes.stream();
    }

    private static void trust(Certificate certificate) {
        if (!certificate.problems().isEmpty()) {
            String what = certificate.verdict() == Conformity.UNTRUSTED
                    ? "the run says nothing about the subject: "
                    : "the run says less than it could: ";
            throw new AssertionFailedError(what + String.join("; ", certificate.problems()));
        }
    }

    private DynamicNode rule(RuleResult result, Certificate certificate) {
        Rule rule = rule(result);
        List<DynamicNode> tests = new ArrayList<>();
        for (CheckResult check : result.checks()) {
            tests.add(DynamicTest.dynamicTest(
                    check.title(), source(check), () -> report(rule, result, check, certificate)));
        }
        if (result.stale()) {
            tests.add(DynamicTest.dynamicTest("the rule is broken, as declared", () -> {
                throw new AssertionFailedError(stalePage(rule, certificate));
            }));
        }
        return DynamicContainer.dynamicContainer(rule.level() + " " + rule.id(), tests);
    }

    private void report(Rule rule, RuleResult result, CheckResult check, Certificate certificate) {
        if (check.verdict() == Verdict.PASSED) {
            return;
        }
        if (check.verdict() == Verdict.FAILED && result.verdict() == Verdict.DEVIATION) {
            throw new TestAbortedException(deviation(result, check, certificate));
        } else if (check.verdict() == Verdict.FAILED && rule.level().judged()) {
            throw new AssertionFailedError(page(rule, check), check.expected(), check.actual());
        } else if (check.verdict() == Verdict.ERROR || check.verdict() == Verdict.INCONCLUSIVE) {
            throw new IllegalStateException(check.verdict() + ": " + check.message());
        }
        throw new TestAbortedException(check.verdict() + ": " + check.message());
    }

    private static String deviation(RuleResult result, CheckResult check, Certificate certificate) {
        String issue = certificate
                .deviation(result.id())
                .map(declared -> " See " + declared.issue())
                .orElse("");
        return Verdict.DEVIATION + ": " + result.message() + issue + " (" + check.message() + ")";
    }

    private String page(Rule rule, CheckResult check) {
        return text(FailurePage.of(rule, check, RepeatCall.of(request, rule.id()), WIDTH));
    }

    private String stalePage(Rule rule, Certificate certificate) {
        return text(FailurePage.ofStale(
                rule, certificate.deviation(rule.id()).orElseThrow(), RepeatCall.of(request, rule.id()), WIDTH));
    }

    private static String text(List<ReportLine> page) {
        return page.stream().map(ReportLine::text).collect(Collectors.joining("\n"));
    }

    private Rule rule(RuleResult result) {
        return book.rule(result.id()).orElseThrow();
    }

    private @Nullable URI source(CheckResult result) {
        return Optional.ofNullable(checks.get(result.id())).map(TestTree::uri).orElse(null);
    }

    private static URI uri(Check check) {
        if (check.source() instanceof CheckSource.Scenario scenario) {
            return URI.create("classpath:/" + scenario.resource() + "?line=" + scenario.line());
        }
        CheckSource.Property property = (CheckSource.Property) check.source();
        return URI.create("class:" + property.type());
    }
}
