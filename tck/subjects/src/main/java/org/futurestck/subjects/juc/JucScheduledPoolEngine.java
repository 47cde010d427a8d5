package org.futurestck.subjects.juc;

import org.futurestck.binding.ExecutorSettings;
import org.futurestck.subjects.base.EngineSubject;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.Pool;

/** {@link java.util.concurrent.ScheduledThreadPoolExecutor} as an engine. */
public final class JucScheduledPoolEngine extends EngineSubject {

    /** Creates the subject. */
    public JucScheduledPoolEngine() {
        super("juc-scheduled-pool", Library.JDK);
    }

    @Override
    protected Pool pool(ExecutorSettings settings) {
        return Pool.of(Services.scheduledPool(settings));
    }
}
