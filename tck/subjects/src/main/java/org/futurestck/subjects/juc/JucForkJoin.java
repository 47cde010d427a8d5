package org.futurestck.subjects.juc;

import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeSubject;
import org.futurestck.subjects.base.ServiceExecutor;

/** {@link java.util.concurrent.ForkJoinPool} with its own futures. */
public final class JucForkJoin extends NativeSubject {

    /** Creates the subject. */
    public JucForkJoin() {
        super("juc-fork-join", Library.JDK, Capability.WITHOUT_RUNNING, Capability.WITHOUT_CALLBACKS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new ServiceExecutor(Services.forkJoinPool(settings));
    }
}
