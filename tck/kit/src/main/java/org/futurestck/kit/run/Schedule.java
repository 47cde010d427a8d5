package org.futurestck.kit.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.declaration.Declared;
import org.futurestck.kit.spi.Capability;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the checks of a plan and grades its rules. The checks of a rule come when every rule that it builds on has been graded,
 * and not at all if one of those blocks it. Safe for use by several threads.
 */
final class Schedule {

    /** A rule that is being tried, and what has come of its checks so far. */
    private record Trial(Plan.Item item, Map<String, CheckResult> finished) {

        boolean isOver() {
            return finished.size() == item.checks().size();
        }
    }

    private final String observedOn;
    private final Map<String, Declared> declared;
    private final Blockade blockade;
    private final Progress progress;

    /** Fair, so that a race comes to its turn although other checks follow one upon the other. */
    private final ReadWriteLock machine = new ReentrantReadWriteLock(true);

    // All guarded by this.

    /** The rules that are neither tried nor graded, each behind those that it builds on. */
    private final Map<String, Plan.Item> waiting = new LinkedHashMap<>();

    private final Map<String, Trial> trials = new HashMap<>();
    private final Queue<Check> ready = new ArrayDeque<>();
    private final Map<String, RuleResult> results;
    private final List<String> problems = new ArrayList<>();
    private boolean stopped;

    /** Prepares the rules of a plan; the waves tell which of them builds on which. */
    Schedule(Plan plan, List<Set<String>> waves, Map<String, Declared> declared, Blockade blockade, Progress progress) {
        observedOn = plan.profile().observedOn();
        this.declared = declared;
        this.blockade = blockade;
        this.progress = progress;
        results = new HashMap<>(plan.decided());
        waves.forEach(
                wave -> plan.in(wave).forEach(item -> waiting.put(item.rule().id(), item)));
        release();
    }

    /** The next check to run; waits while what is running decides about it. Empty if there will be none. */
    synchronized Optional<Check> take() throws InterruptedException {
        while (!stopped && ready.isEmpty() && !trials.isEmpty()) {
            wait();
        }
        return stopped ? Optional.empty() : Optional.ofNullable(ready.poll());
    }

    /**
     * What a check that was taken has to hold while it runs. A race has the machine for itself, because threads that have to wait
     * for a processor do not meet; all others share it.
     */
    Lock pass(Check check) {
        return check.needs().contains(Capability.RACES) ? machine.writeLock() : machine.readLock();
    }

    /** Hands out no further checks. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Notes what came of a check that was taken; null if its engine did not finish it. */
    synchronized void finished(Check check, @Nullable CheckResult result) {
        Trial trial = trials.get(check.rule());
        if (trial == null) {
            throw new IllegalStateException(check.id() + " is not being tried");
        }
        trial.finished().put(check.id(), result == null ? neverFinished(check) : result);
        if (trial.isOver()) {
            trials.remove(check.rule());
            results.put(check.rule(), graded(trial));
            release();
            notifyAll();
        }
    }

    /** The results of all rules; whatever was not finished by now counts as an error. */
    synchronized Map<String, RuleResult> close() {
        stop();
        while (!trials.isEmpty()) {
            Trial trial = trials.values().iterator().next();
            for (Check check : trial.item().checks()) {
                if (!trial.finished().containsKey(check.id())) {
                    finished(check, null);
                }
            }
        }
        return Map.copyOf(results);
    }

    /** The checks that were never finished, in sentences. */
    synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    private void release() {
        for (Iterator<Plan.Item> items = waiting.values().iterator(); items.hasNext(); ) {
            Plan.Item item = items.next();
            if (item.rule().buildsOn().stream().noneMatch(id -> waiting.containsKey(id) || trials.containsKey(id))) {
                items.remove();
                release(item);
            }
        }
    }

    private void release(Plan.Item item) {
        String rule = item.rule().id();
        Optional<String> blocked = blockade.reason(item.rule(), results);
        if (blocked.isPresent()) {
            results.put(rule, blocked(item, blocked.get()));
        } else {
            trials.put(rule, new Trial(item, new HashMap<>()));
            ready.addAll(item.checks());
        }
    }

    private RuleResult graded(Trial trial) {
        Plan.Item item = trial.item();
        List<CheckResult> checks = new ArrayList<>(item.unclaimed());
        item.checks().forEach(check -> checks.add(trial.finished().get(check.id())));
        return Grading.grade(item.rule(), checks, declared.get(item.rule().id()), observedOn);
    }

    private RuleResult blocked(Plan.Item item, String message) {
        List<CheckResult> checks = new ArrayList<>(item.unclaimed());
        for (Check check : item.checks()) {
            CheckResult result = notRun(check, Verdict.BLOCKED, message);
            checks.add(result);
            progress.finished(result);
        }
        return new RuleResult(item.rule().id(), item.rule().level(), Verdict.BLOCKED, message, checks);
    }

    private CheckResult neverFinished(Check check) {
        problems.add(check.id() + " was planned, but its engine never finished it");
        CheckResult result = notRun(check, Verdict.ERROR, "its engine never finished it");
        progress.finished(result);
        return result;
    }

    private static CheckResult notRun(Check check, Verdict verdict, String message) {
        return CheckResult.notRun(check.id(), check.title(), check.source().toString(), verdict, message);
    }
}
