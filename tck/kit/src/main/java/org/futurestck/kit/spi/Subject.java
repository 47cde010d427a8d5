package org.futurestck.kit.spi;

import java.util.Optional;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.ModuleFunctions;

/**
 * An executor under certification. The one method without a body is enough; each further one unlocks rules.
 *
 * <p>An implementation has a public constructor without parameters. It is found by its class name, or by its {@link #name()}
 * if it is registered with {@link java.util.ServiceLoader}.
 */
@FunctionalInterface
public interface Subject extends Candidate {

    /**
     * Creates a new executor.
     *
     * @param settings the documented constructor parameters; the number of workers is to be honoured
     * @return a new executor that shares no worker with another
     */
    Executor newExecutor(ExecutorSettings settings);

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
}
