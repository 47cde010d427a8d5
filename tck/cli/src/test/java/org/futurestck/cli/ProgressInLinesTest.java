package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Verdict;
import org.junit.jupiter.api.Test;

final class ProgressInLinesTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter written = new StringWriter();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);
    private final ProgressInLines progress = new ProgressInLines(new PrintWriter(written, true), now::get);

    private void finish(int checks, Verdict verdict) {
        for (int i = 0; i < checks; i++) {
            progress.finished(CheckResult.notRun("id", "title", "source", verdict, ""));
        }
    }

    private List<String> lines() {
        progress.close();
        return written.toString().lines().toList();
    }

    @Test
    void isBriefAboutAQuickRun() {
        progress.planned(50);
        finish(50, Verdict.PASSED);
        assertThat(lines()).containsExactly("running 50 checks");
    }

    @Test
    void writesALineForEachTenthOfASlowRun() {
        progress.planned(20);
        for (int i = 0; i < 20; i++) {
            now.addAndGet(3 * SECOND);
            finish(1, i == 0 ? Verdict.FAILED : Verdict.PASSED);
        }
        assertThat(lines()).hasSize(10).startsWith("running 20 checks", " 10 %  2 of 20 checks, 1 failed");
    }

    @Test
    void neverWritesMoreOftenThanEveryOtherSecond() {
        progress.planned(20);
        for (int i = 0; i < 20; i++) {
            now.addAndGet(SECOND / 2);
            finish(1, Verdict.PASSED);
        }
        assertThat(lines()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void survivesARunWithoutChecks() {
        progress.planned(0);
        finish(1, Verdict.BLOCKED);
        assertThat(lines()).containsExactly("running 0 checks");
    }
}
