package org.futurestck.kit.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.certificate.CheckResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Binds each test of the engines to its check while it runs, and grades it when it ends. The engines tell a listener of a test's
 * beginning in the very thread that runs the test, so steps and properties find their attempt there.
 */
final class CheckListener implements TestExecutionListener {

    private final Map<CheckSource, Check> checks = new HashMap<>();
    private final Map<String, CheckResult> results = new ConcurrentHashMap<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final Workshop workshop;
    private final Progress progress;

    CheckListener(List<Check> checks, Workshop workshop, Progress progress) {
        checks.forEach(check -> this.checks.put(check.source(), check));
        this.workshop = workshop;
        this.progress = progress;
    }

    Optional<Check> check(Optional<TestSource> source) {
        return source.flatMap(CheckListener::location).map(checks::get);
    }

    boolean anyIn(Predicate<CheckSource> source) {
        return checks.keySet().stream().anyMatch(source);
    }

    Engines.Ran ran() {
        return new Engines.Ran(Map.copyOf(results), List.copyOf(problems));
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            check(test.getSource()).ifPresent(check -> Attempt.begin(check, workshop));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Optional<Attempt> attempt = test.isTest() ? Attempt.end() : Optional.empty();
        if (attempt.isPresent()) {
            finish(attempt.get(), result);
        } else {
            result.getThrowable()
                    .ifPresent(
                            thrown -> problems.add(test.getDisplayName() + " failed as a whole: " + innermost(thrown)));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        problems.add(test.getDisplayName() + " was skipped by its engine: " + reason);
    }

    private void finish(Attempt attempt, TestExecutionResult result) {
        CheckResult graded = attempt.finish(result.getThrowable().orElse(null));
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            problems.add(attempt.check().id() + " was aborted by its engine");
        }
        if (results.put(attempt.check().id(), graded) != null) {
            problems.add(attempt.check().id() + " was run twice");
        }
        progress.finished(graded);
    }

    private static Throwable innermost(Throwable thrown) {
        return thrown.getCause() == null ? thrown : innermost(thrown.getCause());
    }

    private static Optional<CheckSource> location(TestSource source) {
        if (source instanceof ClasspathResourceSource feature) {
            return feature.getPosition()
                    .map(FilePosition::getLine)
                    .map(line -> new CheckSource.Scenario(feature.getClasspathResourceName(), line));
        }
        if (source instanceof MethodSource method) {
            return Optional.of(new CheckSource.Property(method.getClassName(), method.getMethodName()));
        }
        return Optional.empty();
    }
}
