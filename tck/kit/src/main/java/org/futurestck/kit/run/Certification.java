package org.futurestck.kit.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.futurestck.kit.KitVersion;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.scene.Patience;
import org.futurestck.kit.scene.StallWatch;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.SubjectInfo;

/**
 * Certifies a subject: plans which rules apply, runs their checks wave by wave, so that a rule whose prerequisite failed is blocked
 * and not tried, and grades them.
 */
public final class Certification {

    private final RuleBook book;
    private final Catalogue catalogue;

    /**
     * Prepares certifications against a rule book.
     *
     * @param book the rules
     * @param catalogue their checks
     */
    public Certification(RuleBook book, Catalogue catalogue) {
        this.book = book;
        this.catalogue = catalogue;
    }

    /**
     * Certifies a subject.
     *
     * @param request what to certify, and how
     * @param source opens stages for the subject; it stays open
     * @param progress is told how the run goes on
     * @return the certificate
     */
    public Certificate certify(CertificationRequest request, StageSource source, Progress progress) {
        Instant started = Instant.now();
        long begin = System.nanoTime();
        SubjectInfo subject = source.subject();
        Edition edition = Optional.ofNullable(request.edition()).orElse(subject.edition());
        Plan plan = Plan.make(book, catalogue, request.rules(), edition, subject.capabilities());
        progress.planned(plan.size());
        List<String> problems = new ArrayList<>();
        request.rules().stream()
                .filter(glob -> book.matching(glob).isEmpty())
                .forEach(glob -> problems.add("no rule has an id like '" + glob + "'"));
        Map<String, RuleResult> results = new HashMap<>(plan.decided());
        try (Backstage backstage = Backstage.open();
                StallWatch stallWatch = new StallWatch()) {
            Patience patience = Patience.measured(request.patience());
            Workshop workshop = new Workshop(source, backstage, patience, stallWatch, request.seed(), edition);
            Engines engines = new Engines(catalogue, request.parallel());
            for (Set<String> wave : book.waves()) {
                results.putAll(run(plan.in(wave), results, engines, workshop, progress, problems));
            }
        }
        List<RuleResult> inOrder = book.rules().stream()
                .filter(rule -> results.containsKey(rule.id()))
                .map(rule -> results.get(rule.id()))
                .toList();
        return new Certificate(
                KitVersion.VERSION,
                new Certificate.Book(book.version(), book.digest()),
                edition,
                certified(request, subject),
                request.seed(),
                request.rules(),
                started,
                (System.nanoTime() - begin) / 1_000_000,
                Grading.conformity(inOrder, problems),
                problems,
                Grading.counts(inOrder),
                inOrder);
    }

    private static Map<String, RuleResult> run(
            List<Plan.Item> items,
            Map<String, RuleResult> before,
            Engines engines,
            Workshop workshop,
            Progress progress,
            List<String> problems) {
        Map<String, RuleResult> graded = new HashMap<>();
        List<Plan.Item> open = new ArrayList<>();
        for (Plan.Item item : items) {
            Optional<String> blocker = blocker(item.rule(), before);
            if (blocker.isPresent()) {
                graded.put(item.rule().id(), blocked(item, blocker.get(), progress));
            } else {
                open.add(item);
            }
        }
        List<Check> checks =
                open.stream().flatMap(item -> item.checks().stream()).toList();
        if (checks.isEmpty()) {
            return graded;
        }
        Engines.Ran ran = engines.run(checks, workshop, progress);
        problems.addAll(ran.problems());
        for (Plan.Item item : open) {
            List<CheckResult> results = new ArrayList<>(item.unclaimed());
            for (Check check : item.checks()) {
                CheckResult result = ran.results().get(check.id());
                if (result == null) {
                    problems.add(check.id() + " was planned, but its engine never finished it");
                    result = notRun(check, Verdict.ERROR, "its engine never finished it");
                    progress.finished(result);
                }
                results.add(result);
            }
            graded.put(item.rule().id(), Grading.grade(item.rule(), results));
        }
        return graded;
    }

    private static Optional<String> blocker(Rule rule, Map<String, RuleResult> before) {
        return rule.buildsOn().stream()
                .filter(id -> before.containsKey(id) && before.get(id).verdict().blocks())
                .findFirst();
    }

    private static RuleResult blocked(Plan.Item item, String blocker, Progress progress) {
        String message = "blocked by " + blocker;
        List<CheckResult> results = new ArrayList<>(item.unclaimed());
        for (Check check : item.checks()) {
            CheckResult result = notRun(check, Verdict.BLOCKED, message);
            results.add(result);
            progress.finished(result);
        }
        return new RuleResult(item.rule().id(), item.rule().level(), Verdict.BLOCKED, message, results);
    }

    private static CheckResult notRun(Check check, Verdict verdict, String message) {
        return CheckResult.notRun(check.id(), check.title(), check.source().toString(), verdict, message);
    }

    private static Certificate.CertifiedSubject certified(CertificationRequest request, SubjectInfo subject) {
        return new Certificate.CertifiedSubject(
                request.subjectId(),
                subject.name(),
                subject.version(),
                subject.host(),
                subject.platform(),
                subject.capabilities().stream().map(Object::toString).sorted().toList());
    }
}
