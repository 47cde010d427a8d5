package org.futurestck.zoo;

import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Executors whose {@code map} is unlike CPython's where the documents promise nothing. */
final class MappingItsOwnWay {

    private MappingItsOwnWay() {}

    /** Goes on behind errors, cancels nothing, and insists on input. */
    @Exhibit(
            mistake = "map() does otherwise than CPython where the documents are silent",
            breaks = "",
            alone = {
                @Alone(rule = "map.no-iterables", shows = "there is no input"),
                @Alone(rule = "map.exception-ends-iteration", shows = "but next(m) returned 'value of b'"),
                @Alone(rule = "map.exception-cancels-rest", shows = "it was started"),
                @Alone(rule = "map.iterator-close-or-drop", shows = "it was started"),
                @Alone(rule = "map.timeout-ends-and-cancels", shows = "but next(m) raised TimeoutError")
            })
    public static final class MapGoesItsOwnWay extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    if (iterables.length == 0) {
                        throw new IllegalArgumentException("there is no input");
                    }
                    return new FutureResults<>(submitAll(fn, iterables), options.timeout()) {
                        @Override
                        void end(Future<R> failed) {
                            // and goes on
                        }

                        @Override
                        public void close() {
                            // and lets the calls run
                        }
                    };
                }
            };
        }
    }
}
