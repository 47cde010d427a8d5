package org.futurestck.subjects.spring;

import java.util.concurrent.Callable;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeExecutor;
import org.futurestck.subjects.base.NativeFuture;
import org.futurestck.subjects.base.NativeSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** {@link ThreadPoolTaskExecutor} with its own futures. */
public final class SpringTaskExecutor extends NativeSubject {

    /** Creates the subject. */
    public SpringTaskExecutor() {
        super(
                "spring-task-executor",
                Library.SPRING,
                Capability.THREAD_NAMES,
                Capability.WITHOUT_RUNNING,
                Capability.WITHOUT_CALLBACKS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new Tasks(TaskExecutors.create(settings));
    }

    private static final class Tasks extends NativeExecutor {

        private final ThreadPoolTaskExecutor tasks;

        Tasks(ThreadPoolTaskExecutor tasks) {
            this.tasks = tasks;
        }

        @Override
        protected <T extends @Nullable Object> Future<T> start(Callable<T> call) {
            return new NativeFuture<>(tasks.submit(call));
        }

        @Override
        public void shutdown(boolean wait, boolean cancelFutures) {
            TaskExecutors.shutDown(tasks, cancelFutures);
            if (wait) {
                TaskExecutors.join(tasks);
            }
        }
    }
}
