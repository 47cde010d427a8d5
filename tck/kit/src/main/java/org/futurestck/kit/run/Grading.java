package org.futurestck.kit.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.declaration.Declared;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Rule;
import org.jspecify.annotations.Nullable;

/** From the results of checks to the verdict of a rule, and from those to the verdict of a run. */
final class Grading {

    /** The first of these that a check of a rule has decides about the rule. */
    private static final List<Verdict> DECISIVE =
            List.of(Verdict.FAILED, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.PASSED, Verdict.NOT_CLAIMED);

    private Grading() {}

    /**
     * Grades a rule; null stands for the declaration of a rule that is not declared as a deviation.
     *
     * @param observedOn the implementation whose behaviour stands in the book where the documents are silent
     */
    static RuleResult grade(Rule rule, List<CheckResult> checks, @Nullable Declared declared, String observedOn) {
        for (Verdict verdict : DECISIVE) {
            Optional<CheckResult> decisive =
                    checks.stream().filter(check -> check.verdict() == verdict).findFirst();
            if (decisive.isPresent()) {
                String message = decisive.get().message();
                return rule.level().judged()
                        ? judged(rule, checks, verdict, message, declared)
                        : reported(rule, checks, verdict, message, observedOn);
            }
        }
        return new RuleResult(rule.id(), rule.level(), Verdict.ERROR, "none of its checks was finished", checks);
    }

    private static RuleResult judged(
            Rule rule, List<CheckResult> checks, Verdict verdict, String message, @Nullable Declared declared) {
        if (declared != null && verdict == Verdict.FAILED) {
            String reason = declared.deviation().reason();
            return new RuleResult(rule.id(), rule.level(), Verdict.DEVIATION, reason, checks);
        } else if (declared != null && verdict == Verdict.PASSED && !isRaced(rule)) {
            return new RuleResult(rule.id(), rule.level(), Verdict.FAILED, RuleResult.STALE, checks);
        }
        return new RuleResult(rule.id(), rule.level(), verdict, message, checks);
    }

    /** A race that finds nothing proves nothing, not even that a declaration has had its day. */
    private static boolean isRaced(Rule rule) {
        return rule.id().startsWith("race.");
    }

    private static RuleResult reported(
            Rule rule, List<CheckResult> checks, Verdict verdict, String message, String observedOn) {
        boolean permitted = rule.level() == Level.MAY;
        String text =
                switch (verdict) {
                    case PASSED -> permitted ? "as the documents allow" : "as " + observedOn + " does";
                    case FAILED ->
                        permitted
                                ? "the documents allow it, but this subject does not do so: " + message
                                : "differs from " + observedOn + ": " + message;
                    default -> message;
                };
        Verdict seen = verdict == Verdict.PASSED || verdict == Verdict.FAILED ? Verdict.OBSERVED : verdict;
        return new RuleResult(rule.id(), rule.level(), seen, text, checks);
    }

    /**
     * Grades the run; adds what else is wrong to the problems that the engines had. The rules that are excused were not tried
     * because of declared deviations.
     */
    static Conformity conformity(List<RuleResult> rules, Set<String> excused, List<String> problems) {
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
                .filter(rule -> !excused.contains(rule.id()))
                .toList();
        if (problems.isEmpty() && !unknown.isEmpty()) {
            // What blocks them is no MUST, so it does not decide; but what was not tried was not found to hold either.
            String first = unknown.get(0).id() + ", " + unknown.get(0).message();
            problems.add(
                    unknown.size() == 1
                            ? "a rule that must hold was not tried: " + first
                            : unknown.size() + " rules that must hold were not tried; the first is " + first);
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
