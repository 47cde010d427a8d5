package org.futurestck.kit.spi;

import java.util.Optional;
import java.util.Set;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.ModuleFunctions;

/**
 * An executor under certification. The one method without a body is enough; each further one unlocks rules.
 *
 * <p>An implementation has a public constructor without parameters. It is found by its class name, or by its {@link #name()}
 * if it is registered with {@link java.util.ServiceLoader}. Its methods may be called from several threads.
 */
@FunctionalInterface
public interface Subject {

    /**
     * Creates a new executor.
     *
     * @param settings the documented constructor parameters; the number of workers is to be honoured
     * @return a new executor that shares no worker with another
     */
    Executor newExecutor(ExecutorSettings settings);

    /**
     * The name of the subject in reports and on the command line.
     *
     * @return by default the simple name of the class
     */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * The version of the implementation.
     *
     * @return by default what the manifest of its jar says, or {@code unknown}
     */
    default String version() {
        return Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                .orElse("unknown");
    }

    /**
     * The edition of the documentation that the subject claims to follow.
     *
     * @return by default the newest edition the kit knows
     */
    default Edition edition() {
        return Edition.NEWEST;
    }

    /**
     * Creates a new pending future without an executor. Offering it unlocks the rules about the methods that executors use.
     *
     * @return a new future, or empty if the implementation has no such thing
     */
    default Optional<BareFuture<Object>> newFuture() {
        return Optional.empty();
    }

    /**
     * The subject's own {@code wait} and {@code as_completed}.
     *
     * @return the functions, or empty if the implementation has none
     */
    default Optional<ModuleFunctions> moduleFunctions() {
        return Optional.empty();
    }

    /**
     * What else the subject offers. Bare futures and module functions need not be named here.
     *
     * @return by default nothing
     */
    default Set<Capability> capabilities() {
        return Set.of();
    }
}
