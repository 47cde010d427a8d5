package org.futurestck.cli.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.VerdictWords;

/** A summary in the Markdown of GitHub, which fits into the summary of a job: the verdict first, what matters less folded. */
final class MarkdownView {

    /** GitHub shows no summary that is longer than 1 MiB. */
    static final int BYTES = 1_000_000;

    private static final int RESERVED = 1_000;
    private static final int CELL = 300;
    private static final int PROBLEMS = 20;

    private final Material material;
    private final Certificate certificate;
    private final Markdown out = new Markdown(BYTES - RESERVED);
    private int leftOut;

    private MarkdownView(Material material) {
        this.material = material;
        this.certificate = material.certificate();
    }

    static String of(Material material) {
        MarkdownView view = new MarkdownView(material);
        view.head();
        view.problems();
        view.table();
        view.certificate.rules().stream()
                .filter(rule -> rule.verdict() == Verdict.FAILED)
                .forEach(rule -> view.add(FailureDetails.of(material, rule)));
        new NotTried(view.certificate).sections().forEach(view::add);
        String end = view.leftOut == 0
                ? ""
                : "\n" + view.leftOut + " parts are left out for their length; the certificate has them.\n";
        return view.out + end;
    }

    private void add(String block) {
        if (!out.add(block)) {
            leftOut++;
        }
    }

    private void head() {
        Certificate.CertifiedSubject subject = certificate.subject();
        String title =
                switch (certificate.verdict()) {
                    case CONFORMS -> VerdictWords.inPart(certificate) ? "Conforms in part" : "Conforms";
                    case DOES_NOT_CONFORM -> "Does not conform";
                    case UNTRUSTED -> "Not trusted";
                };
        add("## " + title + "\n\n" + Markdown.code(subject.id(), CELL) + ", version "
                + Markdown.code(subject.version(), CELL) + ", " + VerdictWords.sentence(certificate)
                + "\n\n");
        List<Verdict> seen = certificate.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey())
                .toList();
        if (!seen.isEmpty()) {
            add(row(seen.stream().map(Verdict::toString).toList())
                    + row(seen.stream().map(any -> "---:").toList())
                    + row(seen.stream()
                            .map(any -> String.valueOf(certificate.counts().get(any)))
                            .toList())
                    + "\n");
        }
        String selection = certificate.selection().isEmpty()
                ? ""
                : ", selection " + Markdown.code(String.join(" ", certificate.selection()), CELL);
        add("Host " + Markdown.code(subject.host() + ", " + subject.platform(), CELL) + ", rule book "
                + Markdown.code(certificate.rulebook().version(), CELL) + selection + ", seed " + certificate.seed()
                + ", effort " + Markdown.code(certificate.effort(), CELL) + ", " + certificate.checksRun()
                + String.format(Locale.ROOT, " checks in %.1f s.\n\n", certificate.millis() / 1e3));
        material.strangeBook().ifPresent(note -> add(note + "\n\n"));
    }

    private void problems() {
        if (certificate.verdict() == Conformity.UNTRUSTED) {
            add("### Why it cannot be trusted\n\n");
            certificate.problems().stream()
                    .limit(PROBLEMS)
                    .forEach(problem -> add("- " + Markdown.code(problem, CELL) + "\n"));
            add("\n");
        }
    }

    private void table() {
        List<RuleResult> rules = certificate.rules().stream()
                .filter(rule -> switch (rule.verdict()) {
                    case FAILED, DEVIATION, ERROR, INCONCLUSIVE -> true;
                    case PASSED, OBSERVED, BLOCKED, NOT_CLAIMED, NOT_APPLICABLE, UNTESTABLE -> false;
                })
                .toList();
        if (!rules.isEmpty()) {
            add("### Not passed\n\n" + row(List.of("Rule", "Level", "Verdict", "Expected", "Actual"))
                    + row(List.of("---", "---", "---", "---", "---")));
            rules.forEach(rule -> add(row(cells(rule))));
            add("\n");
        }
    }

    private static List<String> cells(RuleResult rule) {
        List<CheckResult> failed = FailureText.failed(rule);
        String expected = failed.isEmpty() ? "" : Markdown.code(FailureText.expected(failed.get(0), CELL), CELL);
        String actual = failed.isEmpty() ? rule.message() : FailureText.actual(failed.get(0), CELL);
        return List.of(
                "`" + rule.id() + "`", rule.level().name(), rule.verdict().id(), expected, Markdown.code(actual, CELL));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
