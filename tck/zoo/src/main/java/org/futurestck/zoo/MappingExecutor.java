package org.futurestck.zoo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Submits as a good executor does; what {@code map} makes of that is up to animals. */
abstract class MappingExecutor extends ForwardingExecutor {

    MappingExecutor(Executor good) {
        super(good);
    }

    @Override
    public abstract <R extends @Nullable Object> ResultIterator<R> map(
            Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables);

    /** The arguments of each call, as long as no input is at its end. */
    static Iterator<@Nullable Object[]> rows(Iterable<?>... iterables) {
        List<? extends Iterator<?>> inputs =
                Arrays.stream(iterables).map(Iterable::iterator).toList();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !inputs.isEmpty() && inputs.stream().allMatch(Iterator::hasNext);
            }

            @Override
            public @Nullable Object[] next() {
                return inputs.stream().map(Iterator::next).toArray();
            }
        };
    }

    /** Submits one call for each set of elements. */
    final <R extends @Nullable Object> List<Future<R>> submitAll(Fn<? extends R> fn, Iterable<?>... iterables) {
        List<Future<R>> futures = new ArrayList<>();
        rows(iterables).forEachRemaining(row -> futures.add(submit(fn, row)));
        return futures;
    }
}
