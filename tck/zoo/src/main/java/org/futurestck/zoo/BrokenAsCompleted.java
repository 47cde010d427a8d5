package org.futurestck.zoo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.jspecify.annotations.Nullable;

/** The reference implementation with a mistake in {@code as_completed}. */
abstract class BrokenAsCompleted extends BrokenSubject {

    /** Does what {@code as_completed} does, wrongly; {@code good} does it as it should be done. */
    abstract <F extends Future<?>> CompletionIterator<F> spoiled(
            ModuleFunctions good, List<F> fs, @Nullable Duration timeout);

    @Override
    final ModuleFunctions spoil(ModuleFunctions good) {
        return new UnwrappingFunctions(good) {
            @Override
            public <F extends Future<?>> CompletionIterator<F> asCompleted(
                    Iterable<? extends F> fs, @Nullable Duration timeout) {
                List<F> futures = new ArrayList<>();
                fs.forEach(futures::add);
                return spoiled(good, futures, timeout);
            }
        };
    }
}
