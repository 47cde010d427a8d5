package org.futurestck.cli.view;

import io.cucumber.messages.types.TestStepResultStatus;
import java.util.List;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.SafeText;

/**
 * What Cucumber knows of what came of a check, or of a rule that has none to tell of.
 *
 * @param status its word for it
 * @param message why it did not pass; empty if it did
 * @param timeline what happened, in lines; empty unless it failed and more is known than the message
 * @param millis how long it took, in milliseconds
 */
record CheckFate(TestStepResultStatus status, String message, List<String> timeline, long millis) {

    private static final int LONGEST = 4_000;

    CheckFate {
        timeline = List.copyOf(timeline);
    }

    /** A check that failed fails nobody where the rule binds nobody or the deviation is declared. */
    static CheckFate of(RuleResult rule, CheckResult check) {
        String message = check.message().isEmpty() ? rule.message() : check.message();
        return switch (check.verdict()) {
            case PASSED, OBSERVED -> new CheckFate(TestStepResultStatus.PASSED, "", List.of(), check.millis());
            case FAILED ->
                excused(rule) ? skipped(rule.verdict() + ": " + message, check.millis()) : refuted(message, check);
            case ERROR, INCONCLUSIVE -> failed(check.verdict() + ": " + message, check.millis());
            case DEVIATION, BLOCKED, NOT_CLAIMED, NOT_APPLICABLE, UNTESTABLE ->
                skipped(check.verdict() + ": " + message, check.millis());
        };
    }

    /** What came of a rule as a whole. */
    static CheckFate of(RuleResult rule) {
        return switch (rule.verdict()) {
            case PASSED, OBSERVED -> passed();
            case FAILED, ERROR, INCONCLUSIVE -> failed(rule.verdict() + ": " + rule.message(), 0);
            case DEVIATION, BLOCKED, NOT_CLAIMED, NOT_APPLICABLE, UNTESTABLE ->
                skipped(rule.verdict() + ": " + rule.message(), 0);
        };
    }

    static CheckFate passed() {
        return new CheckFate(TestStepResultStatus.PASSED, "", List.of(), 0);
    }

    private static CheckFate refuted(String message, CheckResult check) {
        List<String> timeline = check.timeline().isEmpty() ? List.of() : FailureText.timeline(check);
        return new CheckFate(TestStepResultStatus.FAILED, SafeText.line(message, LONGEST), timeline, check.millis());
    }

    static CheckFate failed(String message, long millis) {
        return new CheckFate(TestStepResultStatus.FAILED, SafeText.line(message, LONGEST), List.of(), millis);
    }

    private static CheckFate skipped(String message, long millis) {
        return new CheckFate(TestStepResultStatus.SKIPPED, SafeText.line(message, LONGEST), List.of(), millis);
    }

    private static boolean excused(RuleResult rule) {
        return rule.verdict() == Verdict.DEVIATION || rule.verdict() == Verdict.OBSERVED;
    }

    /** What is known of each single step: only whether all or none of them did what they should. */
    TestStepResultStatus ofSteps() {
        return status == TestStepResultStatus.FAILED ? TestStepResultStatus.UNKNOWN : status;
    }
}
