package org.futurestck.kit.run;

import java.util.List;
import java.util.Optional;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.certificate.CheckResult;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Binds the test that an engine runs to its check, and grades it when it ends. The engines tell a listener of a test's beginning in
 * the very thread that runs the test, so steps and properties find their attempt there. For one thread.
 */
final class CheckListener implements TestExecutionListener {

    private final Workshop workshop;
    private final Progress progress;
    private final List<String> problems;
    private @Nullable Check check;
    private @Nullable CheckResult result;

    /** Adds what the engines have to complain about to the problems. */
    CheckListener(Workshop workshop, Progress progress, List<String> problems) {
        this.workshop = workshop;
        this.progress = progress;
        this.problems = problems;
    }

    /** Lets an engine run the one test that a check is, and returns what came of it; null if the engine did not finish it. */
    @Nullable
    CheckResult listen(Check check, Runnable engine) {
        this.check = check;
        result = null;
        try {
            engine.run();
            return result;
        } finally {
            this.check = null;
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest() && check != null) {
            Attempt.begin(check, workshop);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult ended) {
        Optional<Attempt> attempt = test.isTest() ? Attempt.end() : Optional.empty();
        if (attempt.isPresent()) {
            finish(attempt.get(), ended);
        } else {
            ended.getThrowable()
                    .ifPresent(
                            thrown -> problems.add(test.getDisplayName() + " failed as a whole: " + innermost(thrown)));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        problems.add(test.getDisplayName() + " was skipped by its engine: " + reason);
    }

    private void finish(Attempt attempt, TestExecutionResult ended) {
        String id = attempt.check().id();
        if (ended.getStatus() == TestExecutionResult.Status.ABORTED) {
            problems.add(id + " was aborted by its engine");
        }
        if (result != null) {
            problems.add(id + " was run twice");
        }
        CheckResult graded = attempt.finish(ended.getThrowable().orElse(null));
        result = graded;
        progress.finished(graded);
    }

    private static Throwable innermost(Throwable thrown) {
        return thrown.getCause() == null ? thrown : innermost(thrown.getCause());
    }
}
