package org.futurestck.subjects.juc;

import org.futurestck.binding.ExecutorSettings;
import org.futurestck.subjects.base.EngineSubject;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.Pool;

/** A fixed pool of threads, {@link java.util.concurrent.ThreadPoolExecutor}, as an engine. */
public final class JucThreadPoolEngine extends EngineSubject {

    /** Creates the subject. */
    public JucThreadPoolEngine() {
        super("juc-thread-pool", Library.JDK);
    }

    @Override
    protected Pool pool(ExecutorSettings settings) {
        return Pool.of(Services.threadPool(settings));
    }
}
