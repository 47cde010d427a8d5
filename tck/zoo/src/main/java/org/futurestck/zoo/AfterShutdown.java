package org.futurestck.zoo;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.binding.RuntimeError;
import org.futurestck.reference.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** Executors that go wrong with calls that come after the shutdown. */
final class AfterShutdown {

    private AfterShutdown() {}

    /** Thinks that its threads will end with the program anyway. */
    @Exhibit(mistake = "shutdown() does nothing", breaks = "shutdown.submit-after-raises", shows = "returned f")
    public static final class ShutdownDoesNothing extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    // the mistake: nothing is done
                }
            };
        }
    }

    /** Lets the error of the platform's own executor through. */
    @Exhibit(
            mistake = "submit() after the shutdown raises an error that nobody who knows the documents catches",
            breaks = "shutdown.submit-after-raises",
            shows = "java.util.concurrent.RejectedExecutionException")
    public static final class SubmitRaisesPlatformRejection extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    try {
                        return super.submit(fn, args);
                    } catch (RuntimeError e) {
                        throw new RejectedExecutionException(e);
                    }
                }
            };
        }
    }

    /** Complains, and helps out all the same. */
    @Exhibit(
            mistake = "submit() after the shutdown raises, but makes the call",
            breaks = "shutdown.submit-after-raises",
            shows = "it was started")
    public static final class RefusedCallsAreMade extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    try {
                        return super.submit(fn, args);
                    } catch (RuntimeError e) {
                        makeHere(fn, args);
                        throw e;
                    }
                }
            };
        }

        private static void makeHere(Fn<?> fn, @Nullable Object... args) {
            try {
                fn.call(args);
            } catch (Exception ignored) {
                // Nobody has a future to look at.
            }
        }
    }

    /** Has written map() as a generator. */
    @Exhibit(
            mistake = "map() after the shutdown raises when the first result is asked for",
            breaks = "shutdown.map-after-raises",
            shows = "returned m")
    public static final class MapRaisesLate extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public <R extends @Nullable Object> ResultIterator<R> map(
                        Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
                    try {
                        return super.map(fn, options, iterables);
                    } catch (RuntimeError e) {
                        return raising(e);
                    }
                }
            };
        }

        private static <R extends @Nullable Object> ResultIterator<R> raising(RuntimeError error) {
            return new ResultIterator<>() {
                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public R next() {
                    throw error;
                }

                @Override
                public void close() {}
            };
        }
    }

    /** Has a worker, and so it takes work. */
    @Exhibit(
            mistake = "calls are taken after the shutdown while earlier ones are running",
            breaks = "shutdown.submit-after-while-pending",
            shows = "returned g")
    public static final class TakesCallsWhileOthersRun extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new RememberingExecutor(good) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    boolean working = !allDone();
                    try {
                        return super.submit(fn, args);
                    } catch (RuntimeError e) {
                        if (working) {
                            return elsewhere(fn, args);
                        }
                        throw e;
                    }
                }
            };
        }

        private static <T extends @Nullable Object> Future<T> elsewhere(Fn<? extends T> fn, @Nullable Object... args) {
            Executor other = new ThreadPoolExecutor(1);
            try {
                return other.submit(fn, args);
            } finally {
                other.shutdown(false, false);
            }
        }
    }

    /** Closes the door behind the last guest. */
    @Exhibit(
            mistake = "calls are taken while somebody waits in shutdown()",
            breaks = "shutdown.submit-after-while-pending",
            shows = "returned g")
    public static final class TakesCallsWhileItWaits extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            AtomicBoolean first = new AtomicBoolean(true);
            return new RememberingExecutor(good) {
                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    if (wait && !cancelFutures && first.getAndSet(false)) {
                        awaitAll();
                    }
                    super.shutdown(wait, cancelFutures);
                }
            };
        }
    }
}
