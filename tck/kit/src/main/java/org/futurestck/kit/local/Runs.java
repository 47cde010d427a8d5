package org.futurestck.kit.local;

import java.util.HashMap;
import java.util.Map;
import org.futurestck.kit.stage.StageFaultException;

/** What has run in this JVM for one check. Safe for use by several threads. */
final class Runs {

    private final Map<String, Thread> workers = new HashMap<>();
    private final Map<String, Integer> initializers = new HashMap<>();

    /** Takes note that the present thread runs a call. */
    synchronized void began(String call) {
        workers.put(call, Thread.currentThread());
    }

    /**
     * The thread that runs a call, or ran it.
     *
     * @throws StageFaultException if no call of that name has run in this JVM
     */
    synchronized Thread worker(String call) {
        Thread worker = workers.get(call);
        if (worker == null) {
            throw new StageFaultException("The call '" + call + "' has not run in this process.");
        }
        return worker;
    }

    /** Counts a run of an initializer; 1 for the first one. */
    synchronized int initialized(String initializer) {
        return initializers.merge(initializer, 1, Integer::sum);
    }
}
