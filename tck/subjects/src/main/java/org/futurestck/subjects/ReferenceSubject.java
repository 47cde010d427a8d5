package org.futurestck.subjects;

import java.util.Optional;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.kit.KitVersion;
import org.futurestck.kit.spi.Subject;
import org.futurestck.reference.DefaultFuture;
import org.futurestck.reference.Futures;

/** What the pools of the reference implementation share: they come with the kit and have its version. */
abstract sealed class ReferenceSubject implements Subject permits ReferenceThreads, ReferenceProcesses {

    @Override
    public final String version() {
        return KitVersion.VERSION;
    }

    @Override
    public final Optional<BareFuture<Object>> newFuture() {
        return Optional.of(new DefaultFuture<>());
    }

    @Override
    public final Optional<ModuleFunctions> moduleFunctions() {
        return Optional.of(new Futures());
    }
}
