package org.futurestck.subjects.jboss;

import java.util.concurrent.ExecutorService;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeSubject;
import org.futurestck.subjects.base.ServiceExecutor;
import org.jboss.threads.EnhancedQueueExecutor;

/** {@link EnhancedQueueExecutor} with its own futures. */
public final class JbossThreads extends NativeSubject {

    /** Creates the subject. */
    public JbossThreads() {
        super("jboss-threads", Library.JBOSS_THREADS, Capability.WITHOUT_RUNNING, Capability.WITHOUT_CALLBACKS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new ServiceExecutor(create(settings));
    }

    /** It has defaults of its own. */
    static ExecutorService create(ExecutorSettings settings) {
        EnhancedQueueExecutor.Builder builder = new EnhancedQueueExecutor.Builder();
        Integer workers = settings.maxWorkers();
        if (workers != null) {
            builder.setMaximumPoolSize(workers).setCorePoolSize(workers);
        }
        return builder.build();
    }
}
