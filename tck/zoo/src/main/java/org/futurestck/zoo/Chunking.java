package org.futurestck.zoo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Executors that go wrong with the chunk size of {@code map}. */
final class Chunking {

    private Chunking() {}

    /** Has no use for it. */
    @Exhibit(
            mistake = "map() refuses a chunk size",
            breaks = "map.chunksize-since-3.5",
            shows = "there are no chunks here")
    public static final class MapRefusesChunks extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    if (options.chunksize() != MapOptions.DEFAULTS.chunksize()) {
                        throw new UnsupportedOperationException("there are no chunks here");
                    }
                    return good.map(fn, options, iterables);
                }
            };
        }
    }

    /** Does in threads what is meant for processes. */
    @Exhibit(
            mistake = "map() makes the calls of a chunk one after the other, in one worker",
            breaks = "map.chunksize-thread-no-effect",
            shows = "nothing has moved")
    public static final class MapRunsChunks extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    List<Future<List<R>>> chunks = new ArrayList<>();
                    for (Iterator<@Nullable Object[]> rows = rows(iterables); rows.hasNext(); ) {
                        List<@Nullable Object[]> chunk = new ArrayList<>();
                        while (rows.hasNext() && chunk.size() < options.chunksize()) {
                            chunk.add(rows.next());
                        }
                        chunks.add(submit(ignored -> callAll(fn, chunk)));
                    }
                    return new Chunks<>(new FutureResults<>(chunks, options.timeout()));
                }
            };
        }

        private static <R extends @Nullable Object> List<R> callAll(Fn<? extends R> fn, List<@Nullable Object[]> chunk)
                throws Exception {
            List<R> results = new ArrayList<>();
            for (@Nullable Object[] row : chunk) {
                results.add(fn.call(row));
            }
            return results;
        }
    }

    /** The results in the chunks, one after the other. */
    private static final class Chunks<R extends @Nullable Object> implements ResultIterator<R> {

        private final ResultIterator<List<R>> chunks;
        private final List<R> present = new ArrayList<>();

        Chunks(ResultIterator<List<R>> chunks) {
            this.chunks = chunks;
        }

        @Override
        public boolean hasNext() {
            return !present.isEmpty() || chunks.hasNext();
        }

        @Override
        public R next() throws Exception {
            if (present.isEmpty()) {
                present.addAll(chunks.next());
            }
            return present.remove(0);
        }

        @Override
        public void close() {
            present.clear();
            chunks.close();
        }
    }
}
