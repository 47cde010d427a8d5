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
     * Tells whether the rule alone keeps its subject from conforming.
     *
     * @return true if a MUST failed without a declaration that excuses it
     */
    public boolean breaksConformity() {
        return level == Level.MUST && verdict == Verdict.FAILED;
    }
}
