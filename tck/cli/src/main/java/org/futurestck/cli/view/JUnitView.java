package org.futurestck.cli.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.report.SafeText;

/**
 * JUnit XML as Surefire writes it and as Jenkins and GitLab read it: a suite for each chapter, a test case for each rule, and one that
 * tells whether the run can be trusted.
 */
final class JUnitView {

    private static final int MESSAGE = 500;
    private static final int PROBLEMS = 100;

    private final Material material;
    private final Certificate certificate;
    private final Xml xml = new Xml();

    private JUnitView(Material material) {
        this.material = material;
        this.certificate = material.certificate();
    }

    static String of(Material material) {
        return new JUnitView(material).write();
    }

    private String write() {
        Map<String, List<RuleResult>> chapters = certificate.rules().stream()
                .collect(Collectors.groupingBy(JUnitView::chapter, LinkedHashMap::new, Collectors.toList()));
        boolean untrusted = certificate.verdict() == Conformity.UNTRUSTED;
        xml.open(
                "testsuites",
                "name",
                line(certificate.subject().id()),
                "tests",
                String.valueOf(certificate.rules().size() + 1),
                "failures",
                count(certificate.rules(), Fate.FAILURE),
                "errors",
                String.valueOf(Fate.ERROR.count(certificate.rules()) + (untrusted ? 1 : 0)),
                "time",
                seconds(certificate.millis()));
        run(untrusted);
        chapters.forEach(this::suite);
        return xml.close().done();
    }

    /** What concerns no single rule. */
    private void run(boolean untrusted) {
        openSuite("The run", "1", "0", untrusted ? "1" : "0", "0", 0);
        xml.open("properties");
        properties().forEach((name, value) -> xml.leaf("property", "name", name, "value", line(value)));
        xml.close();
        xml.open("testcase", "classname", "run", "name", "can be trusted", "time", seconds(0));
        if (untrusted) {
            List<String> problems = new ArrayList<>();
            certificate.problems().stream().limit(PROBLEMS).map(JUnitView::line).forEach(problems::add);
            xml.open("error", "type", "untrusted", "message", problems.get(0)).text(String.join("\n", problems) + "\n");
            xml.close();
        }
        xml.close().close();
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("verdict", certificate.verdict().id());
        properties.put("subject", certificate.subject().id());
        properties.put("subject.version", certificate.subject().version());
        properties.put("host", certificate.subject().host());
        properties.put("platform", certificate.subject().platform());
        properties.put("profile", certificate.profile());
        properties.put("edition", certificate.edition().toString());
        properties.put("rulebook", certificate.rulebook().version());
        properties.put("kit", certificate.kit());
        properties.put("selection", String.join(" ", certificate.selection()));
        properties.put("seed", String.valueOf(certificate.seed()));
        properties.put("effort", certificate.effort());
        return properties;
    }

    private void suite(String chapter, List<RuleResult> rules) {
        openSuite(
                material.chapter(chapter),
                String.valueOf(rules.size()),
                count(rules, Fate.FAILURE),
                count(rules, Fate.ERROR),
                count(rules, Fate.SKIPPED),
                rules.stream().mapToLong(JUnitView::millis).sum());
        rules.forEach(rule -> testCase(chapter, rule));
        xml.close();
    }

    private void openSuite(String name, String tests, String failures, String errors, String skipped, long millis) {
        xml.open(
                "testsuite",
                "name",
                name,
                "tests",
                tests,
                "failures",
                failures,
                "errors",
                errors,
                "skipped",
                skipped,
                "time",
                seconds(millis));
    }

    private void testCase(String chapter, RuleResult rule) {
        xml.open("testcase", "classname", chapter, "name", rule.id(), "time", seconds(millis(rule)));
        String message = line(rule.message());
        switch (Fate.of(rule)) {
            case FAILURE -> {
                xml.open("failure", "type", rule.level().name(), "message", message);
                xml.text(FailureText.of(material, rule)).close();
            }
            case ERROR ->
                xml.open("error", "type", rule.verdict().id(), "message", message)
                        .text(message + "\n")
                        .close();
            case SKIPPED -> xml.leaf("skipped", "message", line(rule.verdict() + ": " + rule.told()));
            case PASSED -> {
                if (!rule.reservation().isEmpty()) {
                    xml.open("system-out").text(line(rule.told()) + "\n").close();
                }
            }
        }
        xml.close();
    }

    /** The first part of the id, which no other chapter has, and which stays when the title of the chapter changes. */
    private static String chapter(RuleResult rule) {
        return rule.id().substring(0, rule.id().indexOf('.'));
    }

    private static long millis(RuleResult rule) {
        return rule.checks().stream().mapToLong(CheckResult::millis).sum();
    }

    private static String count(List<RuleResult> rules, Fate fate) {
        return String.valueOf(fate.count(rules));
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1e3);
    }

    private static String line(String text) {
        return SafeText.line(text, MESSAGE);
    }

    /** What JUnit knows of a test case. */
    private enum Fate {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED;

        /** What differs from a rule that binds nobody is no failure, but was not seen to hold either. */
        static Fate of(RuleResult rule) {
            return switch (rule.verdict()) {
                case PASSED -> PASSED;
                case OBSERVED -> FailureText.failed(rule).isEmpty() ? PASSED : SKIPPED;
                case FAILED -> FAILURE;
                case ERROR, INCONCLUSIVE -> ERROR;
                case DEVIATION, BLOCKED, NOT_CLAIMED, NOT_APPLICABLE, UNTESTABLE -> SKIPPED;
            };
        }

        long count(List<RuleResult> rules) {
            return rules.stream().filter(rule -> of(rule) == this).count();
        }
    }
}
