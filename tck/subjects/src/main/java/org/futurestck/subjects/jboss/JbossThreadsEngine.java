package org.futurestck.subjects.jboss;

import org.futurestck.binding.ExecutorSettings;
import org.futurestck.subjects.base.EngineSubject;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.Pool;

/** {@link org.jboss.threads.EnhancedQueueExecutor} as an engine. */
public final class JbossThreadsEngine extends EngineSubject {

    /** Creates the subject. */
    public JbossThreadsEngine() {
        super("jboss-threads", Library.JBOSS_THREADS);
    }

    @Override
    protected Pool pool(ExecutorSettings settings) {
        return Pool.of(JbossThreads.create(settings));
    }
}
