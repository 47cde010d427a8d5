package org.futurestck.zoo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Executors whose {@code map} goes wrong with its input or its calls. */
final class Mapping {

    private Mapping() {}

    /** Takes null for "not there yet". */
    @Exhibit(
            mistake = "map() does not hand out results that are None",
            breaks = "map.like-builtin",
            shows = "NoSuchElementException")
    public static final class MapLosesNone extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    return new ForwardingResults<>(good.<R>map(fn, options, iterables)) {
                        @Override
                        public R next() throws Exception {
                            R result = super.next();
                            while (result == null) {
                                result = super.next();
                            }
                            return result;
                        }
                    };
                }
            };
        }
    }

    /** Gives the function one argument, whatever the number of inputs. */
    @Exhibit(
            mistake = "map() calls the function with a list of the arguments",
            breaks = "map.like-builtin",
            shows = "next(m) raised")
    public static final class MapPassesOneList extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    return good.map(args -> fn.call(Arrays.asList(args)), options, iterables);
                }
            };
        }
    }

    /** Joins the inputs as an outer join does. */
    @Exhibit(
            mistake = "map() fills up shorter inputs with None",
            breaks = "map.multiple-iterables-shortest",
            shows = "next(m) raised")
    public static final class MapFillsUpShortInputs extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    List<List<@Nullable Object>> inputs = new ArrayList<>();
                    for (Iterable<?> iterable : iterables) {
                        List<@Nullable Object> input = new ArrayList<>();
                        iterable.forEach(input::add);
                        inputs.add(input);
                    }
                    int longest = inputs.stream().mapToInt(List::size).max().orElse(0);
                    for (List<@Nullable Object> input : inputs) {
                        while (input.size() < longest) {
                            input.add(null);
                        }
                    }
                    return good.map(fn, options, inputs.toArray(Iterable<?>[]::new));
                }
            };
        }
    }

    /** Is a list in the clothes of an iterator. */
    @Exhibit(
            mistake = "the iterator of map() starts again when it is at its end",
            breaks = "map.returns-iterator",
            shows = "next(m) returned [1]")
    public static final class MapStartsAgain extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    Deque<List<R>> handedOut = new ArrayDeque<>(); // in lists, because a queue takes no null
                    return new ForwardingResults<>(good.<R>map(fn, options, iterables)) {

                        private boolean again;

                        @Override
                        public boolean hasNext() {
                            boolean more = again ? !handedOut.isEmpty() : super.hasNext();
                            again |= !more;
                            return more;
                        }

                        @Override
                        public R next() throws Exception {
                            if (again) {
                                return handedOut.remove().get(0);
                            }
                            R result = super.next();
                            handedOut.add(new ArrayList<>(Arrays.asList(result)));
                            return result;
                        }
                    };
                }
            };
        }
    }

    /** Is as lazy as a stream. */
    @Exhibit(
            mistake = "map() reads its input when a result is asked for",
            breaks = "map.collects-immediately",
            shows = "input x",
            alone = {
                @Alone(rule = "map.concurrent", shows = "nothing has moved"),
                @Alone(rule = "map.input-iterable-raises", shows = "but it returned m")
            })
    public static final class MapReadsOnDemand extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    return onDemand(this, fn, rows(iterables));
                }
            };
        }
    }

    /** Reads the input, because the rule book says so, and no more. */
    @Exhibit(
            mistake = "map() submits a call when its result is asked for",
            breaks = "map.submits-without-iteration",
            shows = "nothing has moved")
    public static final class MapSubmitsOnDemand extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new MappingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    List<@Nullable Object[]> rows = new ArrayList<>();
                    rows(iterables).forEachRemaining(rows::add);
                    return onDemand(this, fn, rows.iterator());
                }
            };
        }
    }

    private static <R extends @Nullable Object> ResultIterator<R> onDemand(
            Executor executor, Fn<? extends R> fn, Iterator<@Nullable Object[]> rows) {
        return new ResultIterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public R next() throws Exception {
                return executor.<R>submit(fn, rows.next()).result();
            }

            @Override
            public void close() {
                rows.forEachRemaining(row -> {});
            }
        };
    }
}
