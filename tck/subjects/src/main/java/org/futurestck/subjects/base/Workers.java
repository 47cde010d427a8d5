package org.futurestck.subjects.base;

import org.futurestck.binding.ExecutorSettings;

/**
 * The number of workers for libraries that have no default of their own. To an engine it is part of what is built on the library. To a
 * native subject it is a number like any other, for executors of which nobody asks how many workers they have: it declares
 * {@link org.futurestck.kit.spi.Capability#WITHOUT_DEFAULT_WORKERS}.
 */
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
