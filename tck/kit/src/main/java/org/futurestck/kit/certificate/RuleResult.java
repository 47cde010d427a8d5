package org.futurestck.kit.certificate;

import java.util.List;
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
