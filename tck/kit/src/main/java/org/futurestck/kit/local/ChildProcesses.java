package org.futurestck.kit.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.stage.Standing.ThreadStanding;

/**
 * What the child processes of this JVM do, and theirs. Nobody sees their threads, so each stands for all that it does: it is taken to
 * wait if it has used no processor between two looks. Safe for use by several threads.
 */
final class ChildProcesses {

    /**
     * How old an answer may be. To look takes milliseconds, for it means to go through all processes of the machine; a hang shows
     * only after a much longer time. And the system counts the use of a processor in steps of about 10 ms.
     */
    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(100);

    private static long lookedAt = System.nanoTime() - FRESH;
    private static Map<Long, Duration> used = Map.of();
    private static Seen last = new Seen("", List.of());

    private ChildProcesses() {}

    /**
     * What was seen.
     *
     * @param activity changes when one of them comes, goes or uses a processor; empty if there are none
     * @param stands each of them
     */
    record Seen(String activity, List<ThreadStanding> stands) {}

    /** Looks at them, or tells what was seen a moment ago. */
    static synchronized Seen look() {
        long now = System.nanoTime();
        if (now - lookedAt >= FRESH) {
            lookedAt = now;
            last = lookAnew();
        }
        return last;
    }

    private static Seen lookAnew() {
        Map<Long, Duration> before = used;
        used = new HashMap<>();
        List<ThreadStanding> stands = new ArrayList<>();
        Duration sum = Duration.ZERO;
        long newest = 0;
        for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
            Duration time = child.info().totalCpuDuration().orElse(Duration.ZERO);
            used.put(child.pid(), time);
            stands.add(stand(child, time.equals(before.get(child.pid()))));
            sum = sum.plus(time);
            newest = Math.max(newest, child.pid());
        }
        String activity = ", " + stands.size() + " child processes, newest " + newest + ", " + sum.toMillis()
                + " ms of processor time";
        return stands.isEmpty() ? new Seen("", stands) : new Seen(activity, List.copyOf(stands));
    }

    private static ThreadStanding stand(ProcessHandle child, boolean waits) {
        return new ThreadStanding("process " + child.pid() + " (its threads cannot be seen)", null, waits, List.of());
    }
}
