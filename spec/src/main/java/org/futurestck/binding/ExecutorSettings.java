package org.futurestck.binding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documented parameters of an executor's constructor. Immutable.
 *
 * @param maxWorkers how many calls may run at once; null for the documented default
 * @param threadNamePrefix what the names of worker threads start with; empty for the implementation's choice
 * @param initializer called in each worker before its first call; null for none
 * @param initargs the arguments of the initializer; elements may be null
 * @param maxTasksPerChild after how many calls a worker process is replaced; null for never; thread pools ignore it
 */
public record ExecutorSettings(
        @Nullable Integer maxWorkers,
        String threadNamePrefix,
        @Nullable Fn<?> initializer,
        List<@Nullable Object> initargs,
        @Nullable Integer maxTasksPerChild) {

    /** Every parameter at its documented default. */
    public static final ExecutorSettings DEFAULTS = new ExecutorSettings(null, "", null, List.of(), null);

    /**
     * Copies the arguments of the initializer.
     *
     * @param maxWorkers workers, or null
     * @param threadNamePrefix prefix, or empty
     * @param initializer initializer, or null
     * @param initargs its arguments
     * @param maxTasksPerChild calls per worker process, or null
     */
    public ExecutorSettings {
        initargs = Collections.unmodifiableList(new ArrayList<>(initargs));
    }

    /**
     * The same settings with another number of workers.
     *
     * @param maxWorkers workers, or null for the default
     * @return new settings
     */
    public ExecutorSettings withMaxWorkers(@Nullable Integer maxWorkers) {
        return new ExecutorSettings(maxWorkers, threadNamePrefix, initializer, initargs, maxTasksPerChild);
    }

    /**
     * The same settings with another prefix of thread names.
     *
     * @param threadNamePrefix the prefix, or empty
     * @return new settings
     */
    public ExecutorSettings withThreadNamePrefix(String threadNamePrefix) {
        return new ExecutorSettings(maxWorkers, threadNamePrefix, initializer, initargs, maxTasksPerChild);
    }

    /**
     * The same settings with another initializer.
     *
     * @param initializer what each worker calls first
     * @param initargs its arguments; elements may be null
     * @return new settings
     */
    public ExecutorSettings withInitializer(Fn<?> initializer, @Nullable Object... initargs) {
        return new ExecutorSettings(
                maxWorkers,
                threadNamePrefix,
                initializer,
                Collections.unmodifiableList(java.util.Arrays.asList(initargs)),
                maxTasksPerChild);
    }

    /**
     * The same settings with another number of calls per worker process.
     *
     * @param maxTasksPerChild after how many calls a worker process is replaced, or null for never
     * @return new settings
     */
    public ExecutorSettings withMaxTasksPerChild(@Nullable Integer maxTasksPerChild) {
        return new ExecutorSettings(maxWorkers, threadNamePrefix, initializer, initargs, maxTasksPerChild);
    }
}
