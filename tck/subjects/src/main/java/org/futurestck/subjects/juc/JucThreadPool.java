package org.futurestck.subjects.juc;

import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeSubject;
import org.futurestck.subjects.base.ServiceExecutor;

/** A fixed pool of threads, {@link java.util.concurrent.ThreadPoolExecutor}, with its own futures. */
public final class JucThreadPool extends NativeSubject {

    /** Creates the subject. */
    public JucThreadPool() {
        super(
                "juc-thread-pool",
                Library.JDK,
                Capability.WITHOUT_RUNNING,
                Capability.WITHOUT_CALLBACKS,
                Capability.WITHOUT_DEFAULT_WORKERS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new ServiceExecutor(Services.threadPool(settings));
    }
}
