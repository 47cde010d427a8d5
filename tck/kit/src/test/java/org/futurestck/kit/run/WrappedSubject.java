package org.futurestck.kit.run;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.kit.local.Fakes;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.spi.Subject;

/** A sound subject whose bare futures are made into others. */
public final class WrappedSubject implements Subject {

    private final Subject sound = Fakes.sound();
    private final UnaryOperator<BareFuture<Object>> wrap;

    public WrappedSubject(UnaryOperator<BareFuture<Object>> wrap) {
        this.wrap = wrap;
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return sound.newExecutor(settings);
    }

    @Override
    public Optional<BareFuture<Object>> newFuture() {
        return sound.newFuture().map(wrap);
    }

    @Override
    public Optional<ModuleFunctions> moduleFunctions() {
        return sound.moduleFunctions();
    }

    @Override
    public Set<Capability> capabilities() {
        return sound.capabilities();
    }

    @Override
    public Optional<Edition> edition() {
        return sound.edition();
    }
}
