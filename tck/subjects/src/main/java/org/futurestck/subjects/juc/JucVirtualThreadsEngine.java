package org.futurestck.subjects.juc;

import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.EngineSubject;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.Pool;

/** A virtual thread for each call, on a Java that has them, as an engine. */
public final class JucVirtualThreadsEngine extends EngineSubject {

    /** Creates the subject. */
    public JucVirtualThreadsEngine() {
        super("juc-virtual-threads", Library.JDK, Capability.WITHOUT_MAX_WORKERS);
    }

    @Override
    protected Pool pool(ExecutorSettings settings) {
        return Pool.of(Services.virtualThreads());
    }

    @Override
    public int javaNeeded() {
        return Services.VIRTUAL_SINCE;
    }
}
