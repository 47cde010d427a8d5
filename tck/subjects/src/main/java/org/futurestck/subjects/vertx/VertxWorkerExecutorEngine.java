package org.futurestck.subjects.vertx;

import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.EngineSubject;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.Pool;

/** A worker executor of Vert.x as an engine. */
public final class VertxWorkerExecutorEngine extends EngineSubject {

    /** Creates the subject. */
    public VertxWorkerExecutorEngine() {
        super("vertx-worker-executor", Library.VERTX, Capability.THREAD_NAMES);
    }

    @Override
    protected Pool pool(ExecutorSettings settings) {
        return new Workshop(settings);
    }
}
