package org.futurestck.cli.view;

import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.scene.TimelineEntry;
import org.futurestck.kit.scene.TimelineEntry.Kind;

/** A certificate with a rule of almost every verdict. */
final class PageSample {

    static final String BROKEN = "wait.cancelled-counts-as-completed";
    static final String BLOCKED = "wait.cancelled-by-shutdown";
    static final String DEVIATING = "future.falsy-exception";
    static final String DIFFERING = "submit.fifo-start-order";

    /** How many rules it has. */
    static final int RULES = 7;

    private PageSample() {}

    static Certificate certificate() {
        CheckResult refuted = new CheckResult(
                BROKEN + "/queued",
                "a call that was cancelled and still sits in the queue",
                "wait/cancelled.feature:9",
                Verdict.FAILED,
                "expected it returns f as done, but it returned done=[], not_done=[f]",
                "it returns f as done",
                "it returned done=[], not_done=[f]",
                7,
                1,
                533,
                timeline());
        return Sample.certificate(
                "python:mypackage.pools:MyExecutor",
                RuleBook.load().digest(),
                List.of(),
                List.of(new DeclaredDeviation(
                        DEVIATING,
                        "An error that is false is taken for success.",
                        "https://example.org/issues/12",
                        "deviations.json",
                        List.of())),
                Sample.passed("future.repr"),
                Sample.rule(
                        DEVIATING,
                        Verdict.DEVIATION,
                        "An error that is false is taken for success.",
                        Sample.failed(DEVIATING, "it returned None").checks().get(0)),
                new RuleResult(
                        DIFFERING,
                        Level.OBSERVED,
                        Verdict.OBSERVED,
                        "differs from CPython: the last one was first",
                        Sample.differing(DIFFERING, "the last one was first").checks()),
                Sample.passed("wait.different-executors"),
                Sample.rule(BROKEN, Verdict.FAILED, refuted.message(), refuted),
                Sample.rule(BLOCKED, Verdict.BLOCKED, "blocked by " + BROKEN),
                Sample.rule("process.initializer", Verdict.NOT_CLAIMED, "the subject does not offer processes"));
    }

    /** A caller, a call that begins and does not end, and a wait that says what is not so. */
    static List<TimelineEntry> timeline() {
        return List.of(
                new TimelineEntry(0, "main", Kind.OPERATION, "a = executor.submit(wait at gate a)"),
                new TimelineEntry(500, "main", Kind.OUTCOME, "a = executor.submit(wait at gate a) returned a"),
                new TimelineEntry(1_500, "a", Kind.SIGHTING, "call a started in ThreadPoolExecutor-0_0"),
                new TimelineEntry(2_000, "kit", Kind.NOTE, "nothing moved any more"),
                new TimelineEntry(2_000, "main", Kind.OPERATION, "f.cancel()"),
                new TimelineEntry(2_250, "main", Kind.OUTCOME, "f.cancel() returned True"),
                new TimelineEntry(2_500, "main", Kind.OPERATION, "wait([f], timeout=0)"),
                new TimelineEntry(
                        1_502_500, "main", Kind.OUTCOME, "wait([f], timeout=0) returned done=[], not_done=[f]"),
                new TimelineEntry(1_503_000, "a", Kind.GATE, "gate of a opened"),
                new TimelineEntry(1_503_500, "c", Kind.SIGHTING, "callback c called with a in ThreadPoolExecutor-0_0"));
    }
}
