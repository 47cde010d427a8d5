package org.futurestck.subjects.base;

import java.util.Optional;
import java.util.Set;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.kit.spi.Capability;
import org.futurestck.reference.Futures;

/** A library that makes the calls, with futures and module functions of the reference implementation. */
public abstract class EngineSubject extends LibrarySubject {

    private static final Set<Capability> BASE = Set.of(Capability.THREADS, Capability.LOGGING);

    /**
     * Describes the subject.
     *
     * @param name its short name without {@code jvm:} and without {@code -engine}
     * @param library where its classes come from
     * @param more what it offers beside workers that are threads
     */
    protected EngineSubject(String name, Library library, Capability... more) {
        super(name + "-engine", library, BASE, more);
    }

    /**
     * Creates what makes the calls.
     *
     * @param settings the parameters of the executor
     * @return a new pool
     */
    protected abstract Pool pool(ExecutorSettings settings);

    @Override
    public final Executor newExecutor(ExecutorSettings settings) {
        return new EngineExecutor(pool(settings));
    }

    @Override
    public final Optional<ModuleFunctions> moduleFunctions() {
        return Optional.of(new Futures());
    }

    @Override
    public final String way() {
        return "engine, with futures of the reference implementation";
    }
}
