package org.futurestck.zoo;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.binding.BrokenThreadPool;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.reference.DefaultFuture;
import org.jspecify.annotations.Nullable;

/** Thread pools that do not know what an initializer is for, or what its failure means. */
final class Initializing {

    private Initializing() {}

    /** Puts something around the initializer, if there is one. */
    abstract static class AroundInitializer extends BrokenSubject {

        /** Does wrong what a worker does with its initializer. */
        abstract void run(Fn<?> initializer, @Nullable Object... initargs) throws Exception;

        @Override
        final Executor create(ExecutorSettings settings) {
            Fn<?> initializer = settings.initializer();
            if (initializer == null) {
                return super.create(settings);
            }
            Fn<String> around = args -> {
                run(initializer, args);
                return "initialized";
            };
            return super.create(
                    settings.withInitializer(around, settings.initargs().toArray()));
        }
    }

    /** Has one thing to prepare for all workers. */
    @Exhibit(
            mistake = "the initializer is called once, in the thread that creates the pool",
            breaks = "thread.initializer-at-worker-start",
            shows = "initializer i")
    public static final class InitializesInTheConstructor extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            Fn<?> initializer = settings.initializer();
            if (initializer != null) {
                try {
                    initializer.call(settings.initargs().toArray());
                } catch (Exception e) {
                    throw Wrongly.raise(e);
                }
            }
            return super.create(settings.withInitializer(args -> "nothing is left to be done"));
        }
    }

    /** Takes the initializer for something that belongs to calls. */
    @Exhibit(
            mistake = "the initializer is called before each call",
            breaks = "thread.initializer-at-worker-start",
            shows = "2 times")
    public static final class InitializesForEachCall extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            Fn<?> initializer = settings.initializer();
            if (initializer == null) {
                return super.create(settings);
            }
            Object[] initargs = settings.initargs().toArray();
            AtomicBoolean first = new AtomicBoolean(true);
            return new ForwardingExecutor(super.create(settings)) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    if (first.getAndSet(false)) {
                        return super.submit(fn, args);
                    }
                    return super.submit(
                            given -> {
                                initializer.call(initargs);
                                return fn.call(given);
                            },
                            args);
                }
            };
        }
    }

    /** Hands arguments on as they were given. */
    @Exhibit(
            mistake = "the initializer gets its arguments as one list",
            breaks = "thread.initargs",
            shows = "[[1, 'two']]")
    public static final class InitargsArePacked extends AroundInitializer {

        @Override
        void run(Fn<?> initializer, @Nullable Object... initargs) throws Exception {
            initializer.call(List.of(initargs));
        }
    }

    /** Was tried with initializers that need nothing. */
    @Exhibit(mistake = "the initializer gets no arguments", breaks = "thread.initargs", shows = "[]")
    public static final class InitargsAreDropped extends AroundInitializer {

        @Override
        void run(Fn<?> initializer, @Nullable Object... initargs) throws Exception {
            initializer.call();
        }
    }

    /** Hopes for the best. */
    @Exhibit(
            mistake = "calls are run though the initializer has raised",
            breaks = "thread.initializer-failure-pending",
            shows = "f.result() returned")
    public static final class FailedInitializerIsIgnored extends AroundInitializer {

        @Override
        void run(Fn<?> initializer, @Nullable Object... initargs) {
            try {
                initializer.call(initargs);
            } catch (Throwable ignored) {
                // the mistake
            }
        }
    }

    /** Reports each failure where failures are reported. */
    @Exhibit(
            mistake = "a broken pool takes calls and fails them",
            breaks = "thread.initializer-failure-submit",
            shows = "returned g")
    public static final class BrokenPoolTakesCalls extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            return new ForwardingExecutor(super.create(settings)) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    try {
                        return super.submit(fn, args);
                    } catch (BrokenThreadPool broken) {
                        DefaultFuture<T> failed = new DefaultFuture<>();
                        failed.setException(broken);
                        return failed;
                    }
                }
            };
        }
    }

    /** Fails one call after the other and stumbles over one that is cancelled. */
    @Exhibit(
            mistake = "if a call is cancelled when the pool breaks, the others are never done",
            breaks = "thread.broken-with-cancelled-queued",
            shows = "nothing has moved",
            ownProcess = true)
    public static final class BreakingStopsAtCancelled extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            Fn<?> initializer = settings.initializer();
            if (initializer == null) {
                return super.create(settings);
            }
            Queue<Future<?>> futures = new ConcurrentLinkedQueue<>();
            AtomicBoolean stumbled = new AtomicBoolean();
            Fn<Object> watched = args -> {
                try {
                    return initializer.call(args);
                } catch (Throwable t) {
                    stumbled.set(futures.stream().anyMatch(Future::cancelled));
                    throw t;
                }
            };
            ExecutorSettings spoiled =
                    settings.withInitializer(watched, settings.initargs().toArray());
            return new ForwardingExecutor(super.create(spoiled), future -> {
                futures.add(future);
                return new ForwardingFuture(future) {
                    @Override
                    @SuppressWarnings("NullAway") // it does not see that the result may be null
                    public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                        if (stumbled.get() && !cancelled()) {
                            Wrongly.hang();
                        }
                        return super.result(timeout);
                    }
                };
            });
        }
    }
}
