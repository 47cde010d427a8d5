package org.futurestck.kit.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Rule;

/** From the results of checks to the verdict of a rule, and from those to the verdict of a run. */
final class Grading {

    /** The first of these that a check of a rule has decides about the rule. */
    private static final List<Verdict> DECISIVE =
            List.of(Verdict.FAILED, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.PASSED, Verdict.NOT_CLAIMED);

    private Grading() {}

    static RuleResult grade(Rule rule, List<CheckResult> checks) {
        for (Verdict verdict : DECISIVE) {
            Optional<CheckResult> decisive =
                    checks.stream().filter(check -> check.verdict() == verdict).findFirst();
            if (decisive.isPresent()) {
                return grade(rule, checks, decisive.get());
            }
        }
        return new RuleResult(rule.id(), rule.level(), Verdict.ERROR, "none of its checks was finished", checks);
    }

    private static RuleResult grade(Rule rule, List<CheckResult> checks, CheckResult decisive) {
        Verdict verdict = decisive.verdict();
        String message = decisive.message();
        if (rule.level() == Level.OBSERVED && (verdict == Verdict.PASSED || verdict == Verdict.FAILED)) {
            message = verdict == Verdict.PASSED ? "as CPython does" : "differs from CPython: " + message;
            verdict = Verdict.OBSERVED;
        }
        return new RuleResult(rule.id(), rule.level(), verdict, message, checks);
    }

    /** Grades the run; adds what else is wrong to the problems that the engines had. */
    static Conformity conformity(List<RuleResult> rules, List<String> problems) {
        boolean whole = problems.isEmpty();
        for (RuleResult rule : rules) {
            if (rule.verdict() == Verdict.ERROR || rule.verdict() == Verdict.INCONCLUSIVE) {
                problems.add(rule.id() + ": " + rule.message());
            }
        }
        if (rules.stream().noneMatch(rule -> rule.verdict().graded())) {
            problems.add("no rule was graded");
        }
        if (whole && rules.stream().anyMatch(RuleResult::breaksConformity)) {
            return Conformity.DOES_NOT_CONFORM;
        }
        List<RuleResult> unknown = rules.stream()
                .filter(rule -> rule.level() == Level.MUST && rule.verdict() == Verdict.BLOCKED)
                .toList();
        if (problems.isEmpty() && !unknown.isEmpty()) {
            // What blocks them is no MUST, so it does not decide; but what was not tried was not found to hold either.
            problems.add(unknown.size() + " rules that must hold were not tried; the first is "
                    + unknown.get(0).id() + ", " + unknown.get(0).message());
        }
        return problems.isEmpty() ? Conformity.CONFORMS : Conformity.UNTRUSTED;
    }

    static Map<Verdict, Integer> counts(List<RuleResult> rules) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        rules.forEach(rule -> counts.merge(rule.verdict(), 1, Integer::sum));
        return counts;
    }
}
