package org.futurestck.subjects;

import java.util.Set;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.reference.ThreadPoolExecutor;

/** The thread pool of the reference implementation. */
public final class ReferenceThreads extends ReferenceSubject {

    /** Creates the subject. */
    public ReferenceThreads() {}

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new ThreadPoolExecutor(settings);
    }

    @Override
    public String name() {
        return "reference:threads";
    }

    @Override
    public Set<Capability> capabilities() {
        return Capability.OF_THREAD_POOLS;
    }
}
