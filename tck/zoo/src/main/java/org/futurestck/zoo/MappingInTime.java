package org.futurestck.zoo;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** Executors whose {@code map} waits too long or not long enough. */
final class MappingInTime {

    private MappingInTime() {}

    /** Takes null for zero. */
    @Exhibit(
            mistake = "map() takes no timeout for a timeout of zero",
            breaks = "map.timeout-none",
            shows = "raised TimeoutError")
    public static final class MapTakesNoneForZero extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    Duration timeout = options.timeout();
                    return good.map(fn, options.withTimeout(timeout == null ? Duration.ZERO : timeout), iterables);
                }
            };
        }
    }

    /** Does as {@code invokeAll} does. */
    @Exhibit(
            mistake = "map() returns when all its calls are over",
            breaks = "map.timeout-none",
            shows = "nothing has moved")
    public static final class MapWaitsForAllCalls extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    List<Future<R>> futures = submitAll(fn, iterables);
                    ResultIterator<R> results = new FutureResults<>(futures, options.timeout());
                    futures.forEach(Future::exception);
                    return results;
                }
            };
        }
    }

    /** Passes seconds to a method that takes milliseconds. */
    @Exhibit(
            mistake = "map() gives up a thousand times too early",
            breaks = "map.timeout-raises",
            shows = "it did so after 0.0")
    public static final class MapTakesSecondsForMillis extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    Duration timeout = options.timeout();
                    return good.map(
                            fn, options.withTimeout(timeout == null ? null : timeout.dividedBy(1000)), iterables);
                }
            };
        }
    }

    /** Never got round to it. */
    @Exhibit(mistake = "map() ignores its timeout", breaks = "map.timeout-raises", shows = "nothing has moved")
    public static final class MapIgnoresTimeout extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    return good.map(fn, options.withTimeout(null), iterables);
                }
            };
        }
    }

    /** Ends the iteration because nothing came. */
    @Exhibit(
            mistake = "the iterator of map() ends when the time is over",
            breaks = "map.timeout-raises",
            shows = "NoSuchElementException")
    public static final class MapEndsOnTimeout extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    return new ForwardingResults<>(good.<R>map(fn, options, iterables)) {
                        @Override
                        public R next() throws Exception {
                            try {
                                return super.next();
                            } catch (TimeoutError late) {
                                throw new NoSuchElementException("nothing came");
                            }
                        }
                    };
                }
            };
        }
    }

    /** Computes its deadline in the body of a generator, so to speak. */
    @Exhibit(
            mistake = "the clock of map() starts when the first result is asked for",
            breaks = "map.timeout-from-call",
            shows = "returned 'value of a'")
    public static final class MapStartsTheClockLate extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    return new FutureResults<>(submitAll(fn, iterables), options.timeout()) {

                        private boolean started;

                        @Override
                        R resultOf(Future<R> future) throws Exception {
                            if (!started) {
                                restartTheClock();
                                started = true;
                            }
                            return super.resultOf(future);
                        }
                    };
                }
            };
        }
    }

    /** Hands the timeout on to each wait. */
    @Exhibit(
            mistake = "map() gives its timeout to each further result anew",
            breaks = "map.timeout-from-call",
            shows = "returned 'value of b'")
    public static final class MapStartsTheClockAgain extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    return new FutureResults<>(submitAll(fn, iterables), options.timeout()) {

                        private boolean started;

                        @Override
                        R resultOf(Future<R> future) throws Exception {
                            if (started) {
                                restartTheClock();
                            }
                            started = true;
                            return super.resultOf(future);
                        }
                    };
                }
            };
        }
    }

    /** Looks at the clock first and at the future then, as the loop of {@code as_completed} in CPython does. */
    @Exhibit(
            mistake = "map() raises TimeoutError for results that are there",
            breaks = "map.timeout-available-result-wins",
            shows = "next(m) raised TimeoutError")
    public static final class MapLooksAtTheClockFirst extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    return new FutureResults<>(submitAll(fn, iterables), options.timeout()) {
                        @Override
                        R resultOf(Future<R> future) throws Exception {
                            if (Duration.ZERO.equals(timeLeft())) {
                                throw new TimeoutError("the time is over");
                            }
                            return super.resultOf(future);
                        }
                    };
                }
            };
        }
    }

    /** Takes a number without a fraction for nanoseconds, as other methods of its library do. */
    @Exhibit(
            mistake = "map() takes whole seconds for nanoseconds",
            breaks = "map.timeout-int-or-float",
            shows = "raised TimeoutError")
    public static final class MapTakesWholeSecondsForNanos extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    Duration timeout = options.timeout();
                    if (timeout == null || timeout.getNano() != 0) {
                        return good.map(fn, options, iterables);
                    }
                    Duration wrong = Duration.ofNanos(timeout.toSeconds());
                    return good.map(fn, options.withTimeout(wrong), iterables);
                }
            };
        }
    }
}
