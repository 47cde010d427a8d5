package org.futurestck.kit.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.Power;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.scene.TimelineEntry;
import org.futurestck.kit.spi.Edition;

/** Certificates and their parts, made by hand. */
final class Samples {

    /** Turns red, clears the screen, rings, begins a line that looks like a verdict, and goes on for long. */
    static final String HOSTILE = "\u001b[31m\u001b[2J\u0007\nsubject conforms to edition 3.13.\r" + "x".repeat(2_000)
            + "\u202e @|bold,red x|@ %n";

    private Samples() {}

    static Rule rule(String id) {
        return new Rule(
                id,
                Level.MUST,
                "`cancel()` of a running future returns False.",
                "Nobody can stop a call. See [the table](state-table.md).",
                "Library Reference, Future Objects",
                "every subject",
                new Edition("3.2"),
                null,
                List.of(),
                "Look at `cancel`.",
                null,
                "future",
                1);
    }

    static List<TimelineEntry> timeline(int size) {
        List<TimelineEntry> timeline = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            timeline.add(new TimelineEntry(1_000L * i, "main", TimelineEntry.Kind.OPERATION, "event " + i));
        }
        return timeline;
    }

    static CheckResult failed(String title, List<TimelineEntry> timeline, int illegal) {
        return failed(title, "it returns False", "it returned True", timeline, illegal);
    }

    static CheckResult failed(String title, String expected, String actual, List<TimelineEntry> timeline, int illegal) {
        String message = "expected " + expected + ", but " + actual;
        return new CheckResult(
                "rule/" + title,
                title,
                "a.feature:1",
                Verdict.FAILED,
                message,
                expected,
                actual,
                illegal,
                1,
                5,
                timeline);
    }

    static CheckResult passed() {
        return new CheckResult("rule/p", "p", "a.feature:2", Verdict.PASSED, "", null, null, null, 1, 5, List.of());
    }

    static RuleResult rule(String id, Verdict verdict, String message, CheckResult... checks) {
        return new RuleResult(id, Level.MUST, verdict, message, List.of(checks));
    }

    static Certificate certificate(Conformity verdict, List<String> problems, RuleResult... rules) {
        return certificate("ThreadPool", verdict, problems, rules);
    }

    static Certificate certificate(String name, Conformity verdict, List<String> problems, RuleResult... rules) {
        return certificate(name, verdict, problems, List.of(), rules);
    }

    static Certificate certificate(
            String name,
            Conformity verdict,
            List<String> problems,
            List<DeclaredDeviation> deviations,
            RuleResult... rules) {
        return certificate(name, verdict, problems, List.of(), deviations, rules);
    }

    static Certificate certificate(
            Conformity verdict, List<String> problems, List<String> capabilities, RuleResult... rules) {
        return certificate("ThreadPool", verdict, problems, capabilities, List.of(), rules);
    }

    private static Certificate certificate(
            String name,
            Conformity verdict,
            List<String> problems,
            List<String> capabilities,
            List<DeclaredDeviation> deviations,
            RuleResult... rules) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (RuleResult rule : rules) {
            counts.merge(rule.verdict(), 1, Integer::sum);
        }
        return new Certificate(
                "0.1.0",
                new Certificate.Book("0.1.0", "0".repeat(64)),
                "concurrent.futures",
                new Edition("3.13"),
                new Certificate.CertifiedSubject(
                        "reference:threads", name, "1.0", "jvm", "OpenJDK 17", capabilities, List.of()),
                42,
                "normal",
                new Power(40, 30_000, 21_000, 16_807),
                List.of(),
                List.of(),
                Instant.EPOCH,
                1_500,
                verdict,
                problems,
                deviations,
                counts,
                List.of(rules));
    }
}
