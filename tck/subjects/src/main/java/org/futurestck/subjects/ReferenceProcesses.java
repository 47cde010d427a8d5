package org.futurestck.subjects;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final WorkerSettings WORKERS = WorkerSettings.DEFAULTS.withJvmOptions(options());

    /** Creates the subject. */
    public ReferenceProcesses() {}

    /** Those of this JVM that make it start quickly. The calls of a check are short: no time to compile them well. */
    private static String[] options() {
        Stream<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:SharedArchiveFile=") || option.equals("-Xlog:disable"));
        return Stream.concat(Stream.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"), own)
                .toArray(String[]::new);
    }

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
