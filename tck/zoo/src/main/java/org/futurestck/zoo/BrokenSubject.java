package org.futurestck.zoo;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Subject;
import org.futurestck.reference.DefaultFuture;
import org.futurestck.reference.Futures;
import org.futurestck.reference.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * The reference implementation with one mistake in it. An animal overrides one of the four methods that take something good and
 * spoil it; as they stand, they spoil nothing.
 */
abstract class BrokenSubject implements Subject {

    /** Creates the executor that is spoiled afterwards. Animals that are wrong about the settings override it. */
    Executor create(ExecutorSettings settings) {
        return new ThreadPoolExecutor(settings);
    }

    /** Spoils a future, be it that of a submitted call or a bare one. */
    BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
        return good;
    }

    /** Spoils a bare future. */
    BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
        return spoil(good);
    }

    /** Spoils an executor, whose futures are spoiled already. */
    Executor spoil(Executor good) {
        return good;
    }

    /** Spoils the module functions, which work well with spoiled futures. */
    ModuleFunctions spoil(ModuleFunctions good) {
        return good;
    }

    @Override
    public final Executor newExecutor(ExecutorSettings settings) {
        return spoil(new ForwardingExecutor(create(settings), this::spoil));
    }

    @Override
    @SuppressWarnings("NullAway") // it does not see that the result of these futures may be null
    public final Optional<BareFuture<Object>> newFuture() {
        return Optional.of(spoilBare(new DefaultFuture<>()));
    }

    @Override
    public final Optional<ModuleFunctions> moduleFunctions() {
        return Optional.of(spoil(new UnwrappingFunctions(new Futures())));
    }

    @Override
    public final Set<Capability> capabilities() {
        return Capability.OF_THREAD_POOLS;
    }

    /** Made of the name of the class: CallbacksInReverse is zoo:callbacks-in-reverse. */
    @Override
    public final String name() {
        String words = getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "zoo:" + words.toLowerCase(Locale.ROOT);
    }
}
