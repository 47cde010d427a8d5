package org.futurestck.subjects.spring;

import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.EngineSubject;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.Pool;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** {@link ThreadPoolTaskExecutor} as an engine. */
public final class SpringTaskExecutorEngine extends EngineSubject {

    /** Creates the subject. */
    public SpringTaskExecutorEngine() {
        super("spring-task-executor", Library.SPRING, Capability.THREAD_NAMES);
    }

    @Override
    protected Pool pool(ExecutorSettings settings) {
        return new Engine(TaskExecutors.create(settings));
    }

    private record Engine(ThreadPoolTaskExecutor tasks) implements Pool {

        @Override
        public void execute(Runnable call) {
            tasks.execute(call);
        }

        @Override
        public void shutdown() {
            TaskExecutors.shutDown(tasks, false);
        }

        @Override
        public void join() {
            TaskExecutors.join(tasks);
        }
    }
}
