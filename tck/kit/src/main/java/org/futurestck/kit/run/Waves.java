package org.futurestck.kit.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.declaration.Declared;

/** Tries and grades the rules of a plan wave by wave, so that a rule whose prerequisite failed is not tried. For one thread. */
final class Waves {

    private final Engines engines;
    private final Workshop workshop;
    private final Progress progress;
    private final Map<String, Declared> declared;
    private final Blockade blockade;
    private final Map<String, RuleResult> results;
    private final List<String> problems = new ArrayList<>();

    Waves(
            Plan plan,
            Engines engines,
            Workshop workshop,
            Progress progress,
            Map<String, Declared> declared,
            Blockade blockade) {
        this.results = new HashMap<>(plan.decided());
        this.engines = engines;
        this.workshop = workshop;
        this.progress = progress;
        this.declared = declared;
        this.blockade = blockade;
    }

    /** The results of all rules so far, those that needed no run among them. */
    Map<String, RuleResult> results() {
        return results;
    }

    /** What the engines had to complain about so far. */
    List<String> problems() {
        return problems;
    }

    /** Tries rules that build on none but those that have a result by now. */
    void run(List<Plan.Item> wave) {
        Map<String, RuleResult> graded = new HashMap<>();
        List<Plan.Item> open = new ArrayList<>();
        for (Plan.Item item : wave) {
            Optional<String> blocked = blockade.reason(item.rule(), results);
            if (blocked.isPresent()) {
                graded.put(item.rule().id(), blocked(item, blocked.get()));
            } else {
                open.add(item);
            }
        }
        List<Check> checks =
                open.stream().flatMap(item -> item.checks().stream()).toList();
        if (!checks.isEmpty()) {
            Engines.Ran ran = engines.run(checks, workshop, progress);
            problems.addAll(ran.problems());
            open.forEach(item -> graded.put(item.rule().id(), graded(item, ran)));
        }
        results.putAll(graded);
    }

    private RuleResult graded(Plan.Item item, Engines.Ran ran) {
        List<CheckResult> checks = new ArrayList<>(item.unclaimed());
        for (Check check : item.checks()) {
            CheckResult result = ran.results().get(check.id());
            if (result == null) {
                problems.add(check.id() + " was planned, but its engine never finished it");
                result = notRun(check, Verdict.ERROR, "its engine never finished it");
                progress.finished(result);
            }
            checks.add(result);
        }
        return Grading.grade(item.rule(), checks, declared.get(item.rule().id()));
    }

    private RuleResult blocked(Plan.Item item, String message) {
        List<CheckResult> checks = new ArrayList<>(item.unclaimed());
        for (Check check : item.checks()) {
            CheckResult result = notRun(check, Verdict.BLOCKED, message);
            checks.add(result);
            progress.finished(result);
        }
        return new RuleResult(item.rule().id(), item.rule().level(), Verdict.BLOCKED, message, checks);
    }

    private static CheckResult notRun(Check check, Verdict verdict, String message) {
        return CheckResult.notRun(check.id(), check.title(), check.source().toString(), verdict, message);
    }
}
