package org.futurestck.zoo.host;

import java.util.Optional;
import java.util.Set;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Subject;
import org.futurestck.reference.DefaultFuture;
import org.futurestck.reference.ThreadPoolExecutor;

/** A subject that is not to blame for anything. */
public final class Sound implements Subject {

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new ThreadPoolExecutor(settings);
    }

    @Override
    public Optional<BareFuture<Object>> newFuture() {
        return Optional.of(new DefaultFuture<>());
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.BARE_FUTURES);
    }

    @Override
    public String name() {
        return "sound";
    }
}
