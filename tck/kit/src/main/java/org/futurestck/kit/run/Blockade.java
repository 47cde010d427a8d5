package org.futurestck.kit.run;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Rule;

/**
 * Knows which rules are not worth trying, and which of those nothing but declared deviations blocks. For one thread.
 *
 * <p>A deviation may hide behind another one. So a rule that is declared itself is tried although it builds on deviations, if all of
 * these are declared: its declaration says what will be seen, and what is seen settles whether it tells the truth. That opens the
 * way to no other rule: where it holds, what builds on it still builds on those deviations.
 */
final class Blockade {

    private final Set<String> declared;

    /** Of each rule that builds on declared deviations and on no other fault, those at the root of it. */
    private final Map<String, Set<String>> roots = new LinkedHashMap<>();

    /** Prepares for a run with these rules declared as known deviations. */
    Blockade(Set<String> declared) {
        this.declared = Set.copyOf(declared);
    }

    /** Why a rule is not to be tried, after the rules that it builds on have their results; empty if it is. */
    Optional<String> reason(Rule rule, Map<String, RuleResult> before) {
        Set<String> deviations = new LinkedHashSet<>();
        for (String id : rule.buildsOn()) {
            RuleResult result = before.get(id);
            if (result == null) {
                continue;
            } else if (result.verdict() == Verdict.DEVIATION) {
                deviations.add(id);
            } else if (result.blocks() && !excuses(id)) {
                return Optional.of("blocked by " + id);
            } else {
                deviations.addAll(roots.getOrDefault(id, Set.of()));
            }
        }
        if (deviations.isEmpty()) {
            return Optional.empty();
        }
        roots.put(rule.id(), deviations);
        return excuses(rule.id())
                ? Optional.of("blocked by the declared deviation from " + String.join(" and ", deviations))
                : Optional.empty();
    }

    /** The rules that were not tried, though all that keeps them from it is declared. */
    Set<String> excused() {
        return roots.keySet().stream().filter(this::excuses).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them that a declared deviation has kept from being tried, in the order in which they were found. */
    List<String> excusedBy(String deviation) {
        return roots.entrySet().stream()
                .filter(entry -> entry.getValue().contains(deviation) && excuses(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether declared deviations keep a rule from being tried, and nothing else does. */
    private boolean excuses(String id) {
        return roots.containsKey(id) && !declared.contains(id);
    }
}
