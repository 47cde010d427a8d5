package org.futurestck.subjects.juc;

import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeSubject;
import org.futurestck.subjects.base.ServiceExecutor;

/** A virtual thread for each call, on a Java that has them, with its own futures. */
public final class JucVirtualThreads extends NativeSubject {

    /** Creates the subject. */
    public JucVirtualThreads() {
        super(
                "juc-virtual-threads",
                Library.JDK,
                Capability.WITHOUT_RUNNING,
                Capability.WITHOUT_CALLBACKS,
                Capability.WITHOUT_MAX_WORKERS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new ServiceExecutor(Services.virtualThreads());
    }

    @Override
    public int javaNeeded() {
        return Services.VIRTUAL_SINCE;
    }
}
