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
import org.futurestck.reference.ProcessPoolExecutor;
import org.futurestck.reference.WorkerSettings;

/** The process pool of the reference implementation, which comes with the kit and has its version. */
public final class ReferenceProcesses implements Subject {

    /** The calls of a check are short: no time to compile them well. */
    private static final WorkerSettings WORKERS =
            WorkerSettings.DEFAULTS.withJvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    /** Creates the subject. */
    public ReferenceProcesses() {}

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new ProcessPoolExecutor(settings, WORKERS);
    }

    @Override
    public String name() {
        return "reference:processes";
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
        return Set.of(Capability.LOGGING, Capability.PROCESSES, Capability.INITIALIZER, Capability.MAX_TASKS);
    }
}
