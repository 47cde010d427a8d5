package org.futurestck.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Verdict;
import org.jspecify.annotations.Nullable;

/** Draws a bar that vanishes when the run is over. */
final class ProgressInBar implements ProgressView {

    private static final int PAUSE_MILLIS = 100;

    private final PrintWriter out;
    private final int width;

    // All guarded by this.
    private @Nullable ProgressBar bar;
    private int failed;

    ProgressInBar(Screen screen) {
        out = screen.out();
        // A character in the last column would make some terminals begin a new line.
        width = screen.width() - 1;
    }

    @Override
    public synchronized void planned(int checks) {
        bar = new ProgressBarBuilder()
                .setTaskName("checks")
                .setInitialMax(checks)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(PAUSE_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, width))
                .build();
    }

    @Override
    public synchronized void finished(CheckResult result) {
        if (bar != null) {
            if (result.verdict() == Verdict.FAILED) {
                failed++;
                bar.setExtraMessage(failed + " failed");
            }
            bar.step();
        }
    }

    @Override
    public void close() {
        ProgressBar last;
        synchronized (this) {
            last = bar;
            bar = null;
        }
        if (last != null) {
            // Draws once more, so it has to come before the line is cleared.
            last.close();
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
        }
    }

    private void draw(String text) {
        out.print("\r" + text.replace("\r", ""));
        out.flush();
    }
}
