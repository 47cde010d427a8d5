package org.futurestck.subjects;

import java.util.Optional;
import java.util.Set;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.kit.KitVersion;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Subject;
import org.futurestck.reference.DefaultFuture;
import org.futurestck.reference.Futures;
import org.futurestck.reference.ThreadPoolExecutor;

/** The thread pool of the reference implementation, which comes with the kit and has its version. */
public final class ReferenceThreads implements Subject {

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
    public String version() {
        return KitVersion.VERSION;
    }

    @Override
    public Optional<BareFuture<Object>> newFuture() {
        return Optional.of(new DefaultFuture<>());
    }

    @Override
    public Optional<ModuleFunctions> moduleFunctions() {
        return Optional.of(new Futures());
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.LOGGING, Capability.THREADS, Capability.INITIALIZER, Capability.THREAD_NAMES);
    }
}
