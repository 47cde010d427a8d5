package org.futurestck.subjects.spring;

import org.futurestck.binding.ExecutorSettings;
import org.futurestck.subjects.base.Pool;
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

    /** What becomes of the calls that wait is a property: nobody else may set it before the shutdown that it is set for. */
    static void shutDown(ThreadPoolTaskExecutor tasks, boolean cancel) {
        synchronized (tasks) {
            tasks.setWaitForTasksToCompleteOnShutdown(!cancel);
            tasks.shutdown();
        }
    }

    /** There is a property for this as well, but then a shutdown that waits would keep others waiting. */
    static void join(ThreadPoolTaskExecutor tasks) {
        Pool.of(tasks.getThreadPoolExecutor()).join();
    }
}
