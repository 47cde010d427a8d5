package org.futurestck.zoo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.binding.TimeoutError;
import org.futurestck.reference.Futures;
import org.jspecify.annotations.Nullable;

/** Executors whose {@code map} hands out the wrong thing at the wrong time. */
final class MappingInOrder {

    private MappingInOrder() {}

    /** Is built on what hands out futures as they get done. */
    @Exhibit(
            mistake = "map() hands out results in the order in which the calls end",
            breaks = "map.order",
            shows = "returned 'value of b'")
    public static final class MapYieldsAsCompleted extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    List<Future<R>> futures = submitAll(fn, iterables);
                    CompletionIterator<Future<R>> done = new Futures().asCompleted(futures, options.timeout());
                    return new FutureResults<>(futures, options.timeout()) {
                        @Override
                        R resultOf(Future<R> future) throws Exception {
                            return done.next().result();
                        }
                    };
                }
            };
        }
    }

    /** Spares the program the trouble of asking. */
    @Exhibit(
            mistake = "map() gives the calls a moment, and raises the error of the first one if it failed by then",
            breaks = "map.exception-not-at-call",
            shows = "it raised error of a")
    public static final class MapRaisesAtOnce extends BrokenSubject {

        private static final Duration MOMENT = Duration.ofMillis(200);

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    List<Future<R>> futures = submitAll(fn, iterables);
                    ResultIterator<R> results = new FutureResults<>(futures, options.timeout());
                    if (!futures.isEmpty()) {
                        raise(futures.get(0));
                    }
                    return results;
                }
            };
        }

        private static void raise(Future<?> future) {
            Throwable error;
            try {
                error = future.exception(MOMENT);
            } catch (TimeoutError late) {
                return;
            }
            if (error != null) {
                throw Wrongly.raise(error);
            }
        }
    }

    /** Wants to fail early. */
    @Exhibit(
            mistake = "the iterator of map() raises the error of a later call as soon as there is one",
            breaks = "map.exception-on-retrieval",
            shows = "raised error of b")
    public static final class MapRaisesLaterErrorsFirst extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    return new FutureResults<>(submitAll(fn, iterables), options.timeout()) {
                        @Override
                        R resultOf(Future<R> future) throws Exception {
                            for (Future<R> later : futures()) {
                                if (later.done() && !later.cancelled()) {
                                    later.result();
                                }
                            }
                            return super.resultOf(future);
                        }
                    };
                }
            };
        }
    }

    /** Does as {@code java.util.concurrent} does. */
    @Exhibit(
            mistake = "the iterator of map() wraps the errors of calls",
            breaks = "map.exception-on-retrieval",
            shows = "ExecutionException",
            alone = {@Alone(rule = "map.timeout-vs-callable-timeouterror", shows = "ExecutionException")})
    public static final class MapWrapsErrors extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    return new FutureResults<>(submitAll(fn, iterables), options.timeout()) {
                        @Override
                        R resultOf(Future<R> future) throws Exception {
                            try {
                                return super.resultOf(future);
                            } catch (Exception error) {
                                throw future.done() ? new ExecutionException(error) : error;
                            }
                        }
                    };
                }
            };
        }
    }
}
