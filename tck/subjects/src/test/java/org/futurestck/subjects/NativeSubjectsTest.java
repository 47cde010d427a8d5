package org.futurestck.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.subjects.juc.JucCompletableFuture;
import org.futurestck.subjects.juc.JucForkJoin;
import org.futurestck.subjects.juc.JucThreadPool;
import org.junit.jupiter.api.Test;

/** In a native binding what a library does comes through, and what it does not have is not claimed. */
class NativeSubjectsTest {

    @Test
    void whatFutureTaskDoesNotHaveIsNotClaimed() {
        Verdicts verdicts = Verdicts.undeclared(
                new JucThreadPool(), "future.running", "callback.called-with-future", "map.order", "future.done");
        assertThat(verdicts.of("future.running")).isEqualTo("not-claimed: the subject does not offer running");
        assertThat(verdicts.of("callback.called-with-future"))
                .isEqualTo("not-claimed: the subject does not offer callbacks");
        assertThat(verdicts.of("map.order")).isEqualTo("not-claimed: the subject does not offer map");
        assertThat(verdicts.of("future.done")).startsWith("passed");
    }

    @Test
    void aPoolThatHasToBeToldANumberOfWorkersIsNotAskedForItsDefault() {
        Verdicts verdicts = Verdicts.undeclared(
                new JucThreadPool(), "thread.default-workers-at-least-5", "thread.max-workers-bound");
        assertThat(verdicts.of("thread.default-workers-at-least-5")).startsWith("not-claimed: ");
        assertThat(verdicts.certificate().rules())
                .flatExtracting(RuleResult::checks)
                .extracting(CheckResult::title, CheckResult::message)
                .contains(tuple("five calls run at the same time", "the subject does not offer default-workers"));
        assertThat(verdicts.of("thread.max-workers-bound")).startsWith("passed");
    }

    @Test
    void aPoolThatHasADefaultOfItsOwnIsJudgedByIt() {
        Verdicts verdicts = Verdicts.undeclared(new JucForkJoin(), "thread.default-workers-at-least-5");
        String asManyAsProcessors = Runtime.getRuntime().availableProcessors() < 5
                ? "failed: expected exactly 5 calls have started, but "
                : "passed";
        assertThat(verdicts.of("thread.default-workers-at-least-5")).startsWith(asManyAsProcessors);
    }

    @Test
    void itsCancellationOfARunningCallIsSeenWithoutAskingWhetherItRuns() {
        Verdicts verdicts = Verdicts.undeclared(new JucThreadPool(), "future.cancel.running-false");
        assertThat(verdicts.of("future.cancel.running-false"))
                .isEqualTo("failed: expected it returns False, but it returned True");
    }

    @Test
    void callbacksOfCompletableFutureComeInReverse() {
        Verdicts verdicts = Verdicts.undeclared(new JucCompletableFuture(), "callback.order");
        assertThat(verdicts.of("callback.order"))
                .startsWith("failed: expected the callbacks are called in the order c1, c2, c3, but")
                .contains("c3, c2, c1");
    }
}
