package org.futurestck.subjects.juc;

import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeSubject;
import org.futurestck.subjects.base.ServiceExecutor;

/** {@link java.util.concurrent.ScheduledThreadPoolExecutor} with its own futures. */
public final class JucScheduledPool extends NativeSubject {

    /** Creates the subject. */
    public JucScheduledPool() {
        super(
                "juc-scheduled-pool",
                Library.JDK,
                Capability.WITHOUT_RUNNING,
                Capability.WITHOUT_CALLBACKS,
                Capability.WITHOUT_DEFAULT_WORKERS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new ServiceExecutor(Services.scheduledPool(settings));
    }
}
