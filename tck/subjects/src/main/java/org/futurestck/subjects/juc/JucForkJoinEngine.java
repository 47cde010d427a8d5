package org.futurestck.subjects.juc;

import org.futurestck.binding.ExecutorSettings;
import org.futurestck.subjects.base.EngineSubject;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.Pool;

/** {@link java.util.concurrent.ForkJoinPool} as an engine. */
public final class JucForkJoinEngine extends EngineSubject {

    /** Creates the subject. */
    public JucForkJoinEngine() {
        super("juc-fork-join", Library.JDK);
    }

    @Override
    protected Pool pool(ExecutorSettings settings) {
        return Pool.of(Services.forkJoinPool(settings));
    }
}
