package org.futurestck.reference;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Subject;

/**
 * A pool of this implementation as the kit sees it.
 *
 * @param pool makes the pool
 * @param capabilities what it offers besides futures and functions
 */
record ReferenceSubject(Function<ExecutorSettings, Executor> pool, Set<Capability> capabilities) implements Subject {

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return pool.apply(settings);
    }

    @Override
    public Optional<BareFuture<Object>> newFuture() {
        return Optional.of(new DefaultFuture<>());
    }

    @Override
    public Optional<ModuleFunctions> moduleFunctions() {
        return Optional.of(new Futures());
    }
}
