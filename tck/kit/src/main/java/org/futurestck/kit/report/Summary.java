package org.futurestck.kit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.Power;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;

/** Tells on a page or two what a run was about, what it found, and of every rule that did not pass, why. */
public final class Summary {

    private static final int NARROWEST = 60;
    private static final int LABEL = 11;

    /** Verdicts that leave a rule without a grade, for a reason that many rules share. */
    private static final List<Verdict> FOLDED =
            List.of(Verdict.BLOCKED, Verdict.NOT_CLAIMED, Verdict.NOT_APPLICABLE, Verdict.UNTESTABLE);

    private final Certificate certificate;
    private final int width;
    private final List<ReportLine> lines = new ArrayList<>();

    private Summary(Certificate certificate, int width) {
        this.certificate = certificate;
        this.width = Math.max(width, NARROWEST);
    }

    /**
     * Writes the summary. The verdict of the run is its last line.
     *
     * @param certificate what to sum up
     * @param width how many characters a line may have, but for the verdict, which is one line; less than 60 counts as 60
     * @return the lines
     */
    public static List<ReportLine> of(Certificate certificate, int width) {
        Summary summary = new Summary(certificate, width);
        summary.facts();
        summary.notPassed();
        summary.partly();
        summary.deviations();
        summary.lines.add(ReportLine.plain(""));
        summary.verdict();
        return List.copyOf(summary.lines);
    }

    private void facts() {
        Certificate.CertifiedSubject subject = certificate.subject();
        String name = subject.id().endsWith(subject.name()) ? "" : " named '" + subject.name() + "'";
        fact("subject", subject.id() + name + ", version " + subject.version());
        fact("host", subject.host() + ", " + subject.platform());
        fact(
                "edition",
                certificate.edition() + " of " + certificate.profile() + ", rule book "
                        + certificate.rulebook().version());
        if (!subject.claimed().isEmpty()) {
            fact("claimed", String.join(", ", subject.claimed()) + ", by the user");
        }
        if (!subject.lacks().isEmpty()) {
            fact("lacks", VerdictWords.lacks(certificate) + ", as it declares: never asked for");
        }
        if (!certificate.selection().isEmpty()) {
            fact("selection", String.join(" ", certificate.selection()));
        }
        fact("seed", certificate.seed() + ", effort " + certificate.effort());
        Power power = certificate.power();
        if (power.sequences() > 0) {
            fact("sequences", power.sequences() + " of operations on one future, without choice");
        }
        if (power.rounds() > 0) {
            fact(
                    "races",
                    power.rounds() + " rounds of " + power.programs() + " programs, threads met in " + power.met());
        }
        if (power.oneIn() > 1) {
            fact("power", "what goes wrong in one of " + power.oneIn() + " meetings is seen with 95 %");
        }
        fact("rules", counts());
        fact(
                "checks",
                certificate.checksRun() + " run"
                        + String.format(Locale.ROOT, " in %.1f s", certificate.millis() / 1e3));
    }

    private void fact(String name, String value) {
        String label = String.format("%-" + LABEL + "s", name);
        lines.add(ReportLine.plain(label + SafeText.line(value, width - LABEL)));
    }

    private String counts() {
        String counts = certificate.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "none" : counts;
    }

    private void notPassed() {
        int before = lines.size();
        for (Verdict verdict : Verdict.values()) {
            List<RuleResult> rules = with(verdict);
            if (FOLDED.contains(verdict)) {
                folded(verdict, rules);
            } else if (verdict != Verdict.PASSED && verdict != Verdict.DEVIATION) {
                rules.forEach(this::inOneLine);
            }
        }
        if (lines.size() > before) {
            lines.add(before, new ReportLine(ReportLine.Kind.TITLE, "Not passed"));
            lines.add(before, ReportLine.plain(""));
        }
    }

    /** The rules that passed by a part of their checks alone, by what kept the others from being run. */
    private void partly() {
        Map<String, List<RuleResult>> byReason = with(Verdict.PASSED).stream()
                .filter(rule -> !rule.unclaimed().isEmpty())
                .collect(Collectors.groupingBy(RuleResult::unclaimedFor, LinkedHashMap::new, Collectors.toList()));
        if (!byReason.isEmpty()) {
            lines.add(ReportLine.plain(""));
            lines.add(new ReportLine(ReportLine.Kind.TITLE, "Passed, but some of their checks were not claimed"));
        }
        byReason.forEach((reason, rules) -> {
            lines.add(ReportLine.plain("  " + SafeText.line(reason, width - 2)));
            String shares = rules.stream()
                    .map(rule -> rule.id() + " (" + rule.unclaimed().size() + " of "
                            + rule.checks().size() + ")")
                    .collect(Collectors.joining(", "));
            SafeText.wrap(shares, width - 6, rules.size())
                    .forEach(line -> lines.add(ReportLine.plain("      " + line)));
        });
    }

    /** The deviations that were found as declared, by the place of the declaration. */
    private void deviations() {
        Map<String, List<DeclaredDeviation>> byPlace = certificate.deviations().stream()
                .filter(deviation -> result(deviation.rule()).verdict() == Verdict.DEVIATION)
                .collect(Collectors.groupingBy(DeclaredDeviation::declaredIn, LinkedHashMap::new, Collectors.toList()));
        byPlace.forEach((place, deviations) -> {
            lines.add(ReportLine.plain(""));
            String title = SafeText.line("Known deviations, declared in " + place, width);
            lines.add(new ReportLine(ReportLine.Kind.TITLE, title));
            deviations.forEach(this::deviation);
        });
    }

    private void deviation(DeclaredDeviation deviation) {
        wrapped("  ", deviation.rule() + " (" + result(deviation.rule()).level() + "): " + deviation.reason(), 3);
        lines.add(ReportLine.plain("      " + SafeText.line(deviation.issue())));
        if (!deviation.notTried().isEmpty()) {
            wrapped("      ", "not tried because of it: " + String.join(", ", deviation.notTried()), Integer.MAX_VALUE);
        }
    }

    /** Lines below the first are indented further, so that entries can be told apart. */
    private void wrapped(String indent, String text, int most) {
        String lead = indent;
        for (String line : SafeText.wrap(text, width - 6, most)) {
            lines.add(ReportLine.plain(lead + line));
            lead = "      ";
        }
    }

    private RuleResult result(String rule) {
        return certificate.rules().stream()
                .filter(result -> result.id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<RuleResult> with(Verdict verdict) {
        Set<String> excused = certificate.deviations().stream()
                .flatMap(deviation -> deviation.notTried().stream())
                .collect(Collectors.toSet());
        return certificate.rules().stream()
                .filter(rule -> rule.verdict() == verdict)
                .filter(rule -> !excused.contains(rule.id()))
                .filter(rule -> verdict != Verdict.OBSERVED || differs(rule))
                .toList();
    }

    private static boolean differs(RuleResult observed) {
        return observed.checks().stream().anyMatch(check -> check.verdict() == Verdict.FAILED);
    }

    private void inOneLine(RuleResult rule) {
        ReportLine.Kind kind =
                switch (rule.verdict()) {
                    case FAILED -> ReportLine.Kind.BAD;
                    case ERROR, INCONCLUSIVE -> ReportLine.Kind.DOUBTFUL;
                    default -> ReportLine.Kind.PLAIN;
                };
        String level = rule.verdict() == Verdict.FAILED ? " (" + rule.level() + ")" : "";
        String text = SafeText.line(rule.verdict() + " " + rule.id() + level + ": " + rule.told(), width - 2);
        lines.add(new ReportLine(kind, "  " + text));
    }

    /** One entry for all rules with the same reason; rules that have a reason of their own stand alone. */
    private void folded(Verdict verdict, List<RuleResult> rules) {
        Map<String, List<RuleResult>> byReason = rules.stream()
                .collect(Collectors.groupingBy(RuleResult::message, LinkedHashMap::new, Collectors.toList()));
        byReason.forEach((reason, same) -> {
            if (same.size() == 1) {
                inOneLine(same.get(0));
            } else {
                lines.add(ReportLine.plain(
                        "  " + SafeText.line(verdict + " " + same.size() + " rules: " + reason, width - 2)));
                String ids = same.stream().map(RuleResult::id).collect(Collectors.joining(", "));
                SafeText.wrap(ids, width - 6, same.size())
                        .forEach(line -> lines.add(ReportLine.plain("      " + line)));
            }
        });
    }

    /** Each fault of an engine, and the first fault of a check in full; the others stand above. */
    private void problems() {
        boolean told = false;
        for (String problem : certificate.problems()) {
            boolean ofRule = certificate.rules().stream().anyMatch(rule -> problem.startsWith(rule.id() + ": "));
            if (!ofRule || !told) {
                SafeText.wrap(problem, width - 2, 6)
                        .forEach(line -> lines.add(new ReportLine(ReportLine.Kind.DOUBTFUL, "  " + line)));
            }
            told |= ofRule;
        }
        lines.add(ReportLine.plain(""));
    }

    private void verdict() {
        Conformity verdict = certificate.verdict();
        if (verdict == Conformity.UNTRUSTED) {
            problems();
        }
        String subject = SafeText.line(certificate.subject().id(), width / 2);
        String sentence = subject + " " + VerdictWords.sentence(certificate);
        lines.add(
                switch (verdict) {
                    case CONFORMS -> new ReportLine(ReportLine.Kind.GOOD, sentence);
                    case DOES_NOT_CONFORM -> new ReportLine(ReportLine.Kind.BAD, sentence);
                    case UNTRUSTED ->
                        new ReportLine(
                                ReportLine.Kind.DOUBTFUL,
                                "This run says nothing about " + subject + ": it cannot be trusted.");
                });
    }
}
