package org.futurestck.hosts.jvm;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Child processes that outlive the check that they were started in. Those of a check that has just ended may be about to end by
 * themselves; those of the check before are ended. What was there before the first check belongs to no check. For one thread.
 */
final class Leftovers {

    private final Set<ProcessHandle> spared = now();
    private Set<ProcessHandle> before = Set.of();

    /** Ends what is left of the check before; to be called whenever a check has ended. */
    void clear() {
        Set<ProcessHandle> left = now();
        left.removeAll(spared);
        left.stream().filter(before::contains).forEach(ProcessHandle::destroyForcibly);
        before = left;
    }

    private static Set<ProcessHandle> now() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
