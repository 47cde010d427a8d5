package org.futurestck.kit.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the child processes of this JVM do: a text that changes when one of them comes, goes or uses a processor. Safe for use by
 * several threads.
 */
final class ChildProcesses {

    /**
     * How old an answer may be. To look takes milliseconds, for it means to go through all processes of the machine; a hang shows
     * only after a much longer time.
     */
    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(100);

    private static long lookedAt = System.nanoTime() - FRESH;
    private static String last = "";

    private ChildProcesses() {}

    /** Empty if there are none. */
    static synchronized String activity() {
        long now = System.nanoTime();
        if (now - lookedAt >= FRESH) {
            lookedAt = now;
            last = look();
        }
        return last;
    }

    private static String look() {
        List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
        if (children.isEmpty()) {
            return "";
        }
        Duration used = Duration.ZERO;
        long newest = 0;
        for (ProcessHandle child : children) {
            used = used.plus(child.info().totalCpuDuration().orElse(Duration.ZERO));
            newest = Math.max(newest, child.pid());
        }
        return ", " + children.size() + " child processes, newest " + newest + ", " + used.toMillis()
                + " ms of processor time";
    }
}
