package org.futurestck.reference;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inputs of {@code map}: one element of each iterable at a time, until the shortest ends. */
final class Inputs implements Iterator<@Nullable Object[]> {

    private final List<Iterator<?>> iterators = new ArrayList<>();

    Inputs(Iterable<?>... iterables) {
        for (Iterable<?> iterable : iterables) {
            iterators.add(iterable.iterator());
        }
    }

    /** False from the beginning if there are no iterables. */
    @Override
    public boolean hasNext() {
        return !iterators.isEmpty() && iterators.stream().allMatch(Iterator::hasNext);
    }

    @Override
    public @Nullable Object[] next() {
        return iterators.stream().map(Iterator::next).toArray();
    }

    /** The same, several at a time: each element is an array of at most {@code size} inputs. */
    Iterator<@Nullable Object[]> chunks(int size) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return Inputs.this.hasNext();
            }

            @Override
            public @Nullable Object[] next() {
                List<@Nullable Object> chunk = new ArrayList<>();
                while (chunk.size() < size && Inputs.this.hasNext()) {
                    chunk.add(Inputs.this.next());
                }
                return chunk.toArray();
            }
        };
    }
}
