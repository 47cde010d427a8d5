package org.futurestck.subjects.base;

import org.futurestck.binding.ExecutorSettings;

/** The number of workers for libraries that have no default of their own. */
public final class Workers {

    private static final int MOST = 32;
    private static final int BESIDE_PROCESSORS = 4;

    private Workers() {}

    /**
     * The number of workers to ask a library for.
     *
     * @param settings the parameters of the executor
     * @return their number of workers, or the documented default
     */
    public static int of(ExecutorSettings settings) {
        Integer wanted = settings.maxWorkers();
        return wanted == null ? Math.min(MOST, Runtime.getRuntime().availableProcessors() + BESIDE_PROCESSORS) : wanted;
    }
}
