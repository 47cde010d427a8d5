package org.futurestck.kit.run;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Rule;

/**
 * Knows which rules are not worth trying, and which of those nothing but declared deviations blocks. For one thread.
 *
 * <p>A deviation may hide behind another one. So a rule that is declared itself is tried although it builds on deviations, if all of
 * these are declared: its declaration says what will be seen, and what is seen settles whether it tells the truth.
 */
final class Blockade {

    private final Set<String> declared;

    /** Of each rule that is excused, the declared deviations at the root of it. */
    private final Map<String, Set<String>> roots = new LinkedHashMap<>();

    /** Prepares for a run with these rules declared as known deviations. */
    Blockade(Set<String> declared) {
        this.declared = Set.copyOf(declared);
    }

    /** Why a rule is not to be tried, after the rules that it builds on have their results; empty if it is. */
    Optional<String> reason(Rule rule, Map<String, RuleResult> before) {
        List<RuleResult> blockers = rule.buildsOn().stream()
                .filter(id -> before.containsKey(id) && before.get(id).blocks())
                .map(before::get)
                .toList();
        if (blockers.isEmpty()) {
            return Optional.empty();
        }
        Set<String> deviations = new LinkedHashSet<>();
        for (RuleResult blocker : blockers) {
            if (blocker.verdict() == Verdict.DEVIATION) {
                deviations.add(blocker.id());
            } else if (roots.containsKey(blocker.id())) {
                deviations.addAll(roots.get(blocker.id()));
            } else {
                return Optional.of("blocked by " + blocker.id());
            }
        }
        if (declared.contains(rule.id())) {
            return Optional.empty();
        }
        roots.put(rule.id(), deviations);
        return Optional.of("blocked by the declared deviation from " + String.join(" and ", deviations));
    }

    /** The rules that were not tried, though all that keeps them from it is declared. */
    Set<String> excused() {
        return Set.copyOf(roots.keySet());
    }

    /** Those of them that a declared deviation has kept from being tried, in the order in which they were found. */
    List<String> excusedBy(String deviation) {
        return roots.entrySet().stream()
                .filter(entry -> entry.getValue().contains(deviation))
                .map(Map.Entry::getKey)
                .toList();
    }
}
