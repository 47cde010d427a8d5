package org.futurestck.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Verdict;

/** Writes a line when a run begins, and then one for each tenth of it, but not more than one in two seconds. */
final class ProgressInLines implements ProgressView {

    private static final long PAUSE = 2_000_000_000L;

    private final PrintWriter out;
    private final LongSupplier clock;

    // All guarded by this.
    private int planned;
    private int finished;
    private int failed;
    private int tenthsTold;
    private long lastTold;

    ProgressInLines(PrintWriter out) {
        this(out, System::nanoTime);
    }

    ProgressInLines(PrintWriter out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public synchronized void planned(int checks) {
        planned = checks;
        lastTold = clock.getAsLong();
        out.println("running " + checks + (checks == 1 ? " check" : " checks"));
    }

    @Override
    public synchronized void finished(CheckResult result) {
        finished++;
        if (result.verdict() == Verdict.FAILED) {
            failed++;
        }
        int tenths = planned == 0 ? 0 : (int) (10L * finished / planned);
        long now = clock.getAsLong();
        if (tenths > tenthsTold && tenths < 10 && now - lastTold >= PAUSE) {
            tenthsTold = tenths;
            lastTold = now;
            out.println(String.format(
                    Locale.ROOT, "%3d %%  %d of %d checks, %d failed", tenths * 10, finished, planned, failed));
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
