package org.futurestck.zoo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.jspecify.annotations.Nullable;

/** Waits for the good futures inside of spoiled ones, so that a mistake in a future is not a mistake in these functions too. */
class UnwrappingFunctions implements ModuleFunctions {

    private final ModuleFunctions good;

    UnwrappingFunctions(ModuleFunctions good) {
        this.good = good;
    }

    @Override
    public <F extends Future<?>> DoneAndNotDone<F> wait(
            Iterable<? extends F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
        Map<Future<?>, F> spoiled = unwrapped(fs);
        DoneAndNotDone<Future<?>> sets = good.wait(spoiled.keySet(), timeout, returnWhen);
        return new DoneAndNotDone<>(wrapped(sets.done(), spoiled), wrapped(sets.notDone(), spoiled));
    }

    @Override
    public <F extends Future<?>> CompletionIterator<F> asCompleted(
            Iterable<? extends F> fs, @Nullable Duration timeout) {
        Map<Future<?>, F> spoiled = unwrapped(fs);
        CompletionIterator<Future<?>> iterator = good.asCompleted(spoiled.keySet(), timeout);
        return new CompletionIterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public F next() {
                return one(iterator.next(), spoiled);
            }

            @Override
            public void close() {
                iterator.close();
            }
        };
    }

    private static <F extends Future<?>> Map<Future<?>, F> unwrapped(Iterable<? extends F> fs) {
        Map<Future<?>, F> spoiled = new LinkedHashMap<>();
        for (F future : fs) {
            spoiled.put(future instanceof ForwardingFuture wrapper ? wrapper.good() : future, future);
        }
        return spoiled;
    }

    private static <F> Set<F> wrapped(Set<Future<?>> futures, Map<Future<?>, F> spoiled) {
        Set<F> found = new LinkedHashSet<>();
        futures.forEach(future -> found.add(one(future, spoiled)));
        return found;
    }

    private static <F> F one(Future<?> future, Map<Future<?>, F> spoiled) {
        F found = spoiled.get(future);
        if (found == null) {
            throw new IllegalStateException("nobody asked for " + future);
        }
        return found;
    }
}
