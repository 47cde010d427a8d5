package org.futurestck.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.reference.ProcessPoolExecutor;
import org.futurestck.reference.WorkerSettings;
import org.jspecify.annotations.Nullable;

/** The process pool of the reference implementation. */
public final class ReferenceProcesses extends ReferenceSubject {

    private static final WorkerSettings WORKERS = workers(System.getProperty("futurestck.workers"));

    /** Creates the subject. */
    public ReferenceProcesses() {}

    /**
     * Workers that start quickly, and need not be fast: the calls of a check are short. A virtual machine that does not know or
     * cannot follow an option goes on without it.
     *
     * @param jar a class path with little but what the calls of the kit need, with an archive of its classes beside it; null for
     *     the class path of this program
     */
    private static WorkerSettings workers(@Nullable String jar) {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UnlockDiagnosticVMOptions",
                "-Xshare:auto",
                // Archived classes are used where they lie, and are not moved first.
                "-XX:ArchiveRelocationMode=0",
                // In Java 17 the only collector that takes archived objects, the modules of the JDK among them.
                "-XX:+UseG1GC",
                "-XX:ParallelGCThreads=1",
                // To compile costs more than it gains in so short a life.
                "-XX:TieredStopAtLevel=1",
                "-XX:CompileThresholdScaling=5",
                "-XX:-UsePerfData"));
        if (jar != null) {
            options.add("-XX:SharedArchiveFile=" + jar.replaceFirst("\\.jar$", ".jsa"));
            options.add("-Xlog:disable");
        }
        return WorkerSettings.DEFAULTS.withClassPath(jar).withJvmOptions(options.toArray(String[]::new));
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
    public Set<Capability> capabilities() {
        return Capability.OF_PROCESS_POOLS;
    }
}
