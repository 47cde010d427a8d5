package org.futurestck.kit.certificate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.futurestck.kit.rulebook.Level;

/**
 * What came of one rule.
 *
 * @param id the rule
 * @param level how binding it is
 * @param verdict the verdict
 * @param message why the verdict is not "passed"; empty if it is
 * @param checks what came of its checks
 */
public record RuleResult(String id, Level level, Verdict verdict, String message, List<CheckResult> checks) {

    /** The message of a rule that failed because it is declared as a known deviation, but none of its checks refuted it. */
    public static final String STALE = "declared as a deviation, but it passed; remove the declaration";

    /**
     * Copies the checks.
     *
     * @param id id
     * @param level level
     * @param verdict verdict
     * @param message message
     * @param checks checks
     */
    public RuleResult {
        checks = List.copyOf(checks);
    }

    /**
     * The checks that the subject does not claim.
     *
     * @return those that were not run for it
     */
    public List<CheckResult> unclaimed() {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.NOT_CLAIMED)
                .toList();
    }

    /**
     * Why the subject does not claim some of the checks.
     *
     * @return the reasons, each once; empty if it claims all
     */
    public String unclaimedFor() {
        return unclaimed().stream().map(CheckResult::message).distinct().collect(Collectors.joining("; "));
    }

    /**
     * Tells how many checks a verdict that speaks for the subject has to do without.
     *
     * @return such as {@code "2 of its 3 checks were not claimed: the subject does not offer cancel"}; empty if the rule is neither
     *     passed nor observed, or if all of its checks were claimed
     */
    public String reservation() {
        int unclaimed = unclaimed().size();
        boolean granted = verdict == Verdict.PASSED || verdict == Verdict.OBSERVED;
        return !granted || unclaimed == 0
                ? ""
                : unclaimed + " of its " + checks.size() + " checks " + (unclaimed == 1 ? "was" : "were")
                        + " not claimed: " + unclaimedFor();
    }

    /**
     * All that is to be told of the verdict.
     *
     * @return the message and the {@link #reservation()}, as far as there are any; empty for a rule that passed without reservation
     */
    public String told() {
        return Stream.of(message, reservation()).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    /**
     * Tells whether the rule failed only because it is declared as a known deviation, although it holds.
     *
     * @return true if the declaration has to go
     */
    public boolean stale() {
        return verdict == Verdict.FAILED && message.equals(STALE);
    }

    /**
     * Tells whether the rules that build on this one are not worth trying.
     *
     * @return true if the rule does not hold, or nobody knows whether it does
     */
    public boolean blocks() {
        return verdict.blocks() && !stale();
    }

    /**
     * Tells whether the rule alone keeps its subject from conforming.
     *
     * @return true if a MUST failed without a declaration that excuses it, or a declared deviation was not found
     */
    public boolean breaksConformity() {
        return verdict == Verdict.FAILED && (level == Level.MUST || stale());
    }
}
