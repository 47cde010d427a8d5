package org.futurestck.subjects.spring;

import org.futurestck.binding.ExecutorSettings;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Task executors as a configuration would set them up. */
final class TaskExecutors {

    private TaskExecutors() {}

    /** It has defaults of its own. */
    static ThreadPoolTaskExecutor create(ExecutorSettings settings) {
        ThreadPoolTaskExecutor tasks = new ThreadPoolTaskExecutor();
        Integer workers = settings.maxWorkers();
        if (workers != null) {
            tasks.setMaxPoolSize(workers);
            tasks.setCorePoolSize(workers);
        }
        if (!settings.threadNamePrefix().isEmpty()) {
            tasks.setThreadNamePrefix(settings.threadNamePrefix());
        }
        tasks.initialize();
        return tasks;
    }

    /** Both parameters have their properties. */
    static void shutDown(ThreadPoolTaskExecutor tasks, boolean wait, boolean cancel) {
        tasks.setWaitForTasksToCompleteOnShutdown(!cancel);
        tasks.setAwaitTerminationMillis(wait ? Long.MAX_VALUE : 0);
        tasks.shutdown();
    }
}
