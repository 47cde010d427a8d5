package org.futurestck.subjects;

import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.stream.Stream;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.reference.ProcessPoolExecutor;
import org.futurestck.reference.WorkerSettings;

/** The process pool of the reference implementation. */
public final class ReferenceProcesses extends ReferenceSubject {

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
    public Set<Capability> capabilities() {
        return Capability.OF_PROCESS_POOLS;
    }
}
