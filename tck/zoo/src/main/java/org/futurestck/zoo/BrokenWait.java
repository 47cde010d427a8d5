package org.futurestck.zoo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.jspecify.annotations.Nullable;

/** The reference implementation with a mistake in {@code wait}. */
abstract class BrokenWait extends BrokenSubject {

    /** Does what {@code wait} does, wrongly; {@code good} does it as it should be done. */
    abstract <F extends Future<?>> DoneAndNotDone<F> spoiled(
            ModuleFunctions good, List<F> fs, @Nullable Duration timeout, ReturnWhen returnWhen);

    @Override
    final ModuleFunctions spoil(ModuleFunctions good) {
        return new UnwrappingFunctions(good) {
            @Override
            public <F extends Future<?>> DoneAndNotDone<F> wait(
                    Iterable<? extends F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
                List<F> futures = new ArrayList<>();
                fs.forEach(futures::add);
                return spoiled(good, futures, timeout, returnWhen);
            }
        };
    }

    static boolean failed(Future<?> future) {
        return future.done() && !future.cancelled() && future.exception(Duration.ZERO) != null;
    }

    static boolean allDone(List<? extends Future<?>> futures) {
        return futures.stream().allMatch(Future::done);
    }

    static boolean someDone(List<? extends Future<?>> futures) {
        return futures.stream().anyMatch(Future::done);
    }
}
