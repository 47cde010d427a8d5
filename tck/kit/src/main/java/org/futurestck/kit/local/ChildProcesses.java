package org.futurestck.kit.local;

import java.time.Duration;
import java.util.List;

/** What the child processes of this JVM do: a text that changes when one of them comes, goes or uses a processor. */
final class ChildProcesses {

    private ChildProcesses() {}

    static String activity() {
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
