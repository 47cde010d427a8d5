package org.futurestck.kit.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/** What has run in this process for one check. Safe for use by several threads. */
final class Runs {

    private final Map<String, Thread> workers = new HashMap<>();
    private final Map<String, Integer> initializers = new HashMap<>();
    private final List<List<@Nullable Object>> initialized = new ArrayList<>();

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
    synchronized int initializing(String initializer) {
        return initializers.merge(initializer, 1, Integer::sum);
    }

    /** Takes note that an initializer has run to its end. */
    synchronized void initialized(@Nullable Object... arguments) {
        initialized.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(arguments))));
    }

    /** The arguments of all initializers that have run to their end, in order. */
    synchronized List<List<@Nullable Object>> initialized() {
        return List.copyOf(initialized);
    }
}
