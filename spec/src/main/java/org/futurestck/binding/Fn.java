package org.futurestck.binding;

import org.jspecify.annotations.Nullable;

/**
 * A callable with positional arguments: the documented {@code fn} of {@code submit} and {@code map}.
 *
 * <p>An executor whose workers live in other processes needs a function that is serialisable too.
 *
 * @param <R> what the function returns
 */
@FunctionalInterface
public interface Fn<R extends @Nullable Object> {

    /**
     * Runs the function.
     *
     * @param args the positional arguments, exactly as they were submitted; elements may be null
     * @return the result of the call
     * @throws Exception whatever the function raises; it becomes the exception of the call's future
     */
    R call(@Nullable Object... args) throws Exception;
}
