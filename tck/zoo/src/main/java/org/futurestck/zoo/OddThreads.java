package org.futurestck.zoo;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.BrokenThreadPool;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.futurestck.reference.DefaultFuture;
import org.jspecify.annotations.Nullable;

/** Starts threads early, retires them after an error, and names and counts them in its own way. */
@Exhibit(
        mistake = "a thread pool differs from CPython's wherever the documents are silent",
        breaks = "",
        onlyAlone = true,
        alone = {
            @Alone(rule = "thread.max-workers-nonpositive", shows = "differs from CPython: expected"),
            @Alone(rule = "thread.max-workers-reached", shows = "differs from CPython: expected"),
            @Alone(rule = "thread.default-name", shows = "differs from CPython: expected"),
            @Alone(rule = "thread.worker-survives-exceptions", shows = "differs from CPython: expected"),
            @Alone(rule = "thread.initializer-failure-spares-running", shows = "differs from CPython: expected"),
            @Alone(rule = "thread.broken-then-shutdown", shows = "differs from CPython: expected"),
            @Alone(rule = "thread.lazy-start", shows = "differs from CPython: expected"),
            @Alone(
                    rule = "thread.deadlock-mutual",
                    shows = "the documents allow it, but this subject does not do so: expected"),
            @Alone(
                    rule = "thread.deadlock-nested-one-worker",
                    shows = "the documents allow it, but this subject does not do so: expected")
        })
public class OddThreads extends BrokenSubject {

    private static final int ENOUGH = 3;

    @Override
    Executor create(ExecutorSettings settings) {
        Integer wanted = settings.maxWorkers();
        int workers = wanted == null ? ENOUGH : Math.max(1, Math.min(ENOUGH, wanted));
        String prefix = settings.threadNamePrefix().isEmpty() ? "odd" : settings.threadNamePrefix() + "-odd";
        Queue<BareFuture<?>> futures = new ConcurrentLinkedQueue<>();
        ExecutorSettings odd = settings.withMaxWorkers(workers).withThreadNamePrefix(prefix);
        Fn<?> initializer = settings.initializer();
        if (initializer != null) {
            odd = odd.withInitializer(
                    failing(initializer, futures), settings.initargs().toArray());
        }
        return new Pool(super.create(odd), futures, initializer == null);
    }

    /** An initializer that takes running calls along when it fails. */
    private static Fn<Object> failing(Fn<?> initializer, Queue<BareFuture<?>> futures) {
        return args -> {
            try {
                return initializer.call(args);
            } catch (Throwable t) {
                futures.stream()
                        .filter(Future::running)
                        .forEach(future ->
                                future.setException(new BrokenThreadPool("a call was running when the pool broke", t)));
                throw t;
            }
        };
    }

    /** Starts threads early, retires them after an error, and forbids calls to wait for calls. */
    private static final class Pool extends ForwardingExecutor {

        private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);
        private final Queue<BareFuture<?>> futures;
        private volatile boolean raised;
        private volatile boolean shutDown;

        Pool(Executor good, Queue<BareFuture<?>> futures, boolean early) {
            super(good);
            this.futures = futures;
            if (early) {
                super.submit(ignored -> "ready");
            }
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // the future hands out what fn returns, also null
        public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
            if (shutDown) {
                throw new RuntimeError("the pool is shut down");
            }
            BareFuture<@Nullable Object> good;
            try {
                good = (BareFuture<@Nullable Object>) (Future<?>) super.submit(given -> run(fn, given), args);
            } catch (BrokenThreadPool e) {
                throw e;
            } catch (RuntimeError exiting) {
                return new DefaultFuture<>();
            }
            futures.add(good);
            return (Future<T>) new ForwardingFuture(good) {
                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    if (working.get()) {
                        throw new IllegalStateException("calls do not wait for calls");
                    }
                    return super.result(timeout);
                }
            };
        }

        private <T extends @Nullable Object> T run(Fn<? extends T> fn, @Nullable Object... args) throws Exception {
            if (raised) {
                FutureTask<T> task = new FutureTask<>(() -> fn.call(args));
                Thread other = new Thread(task);
                other.start();
                return task.get();
            }
            working.set(true);
            try {
                return fn.call(args);
            } catch (Throwable t) {
                raised = true;
                throw t;
            }
        }

        @Override
        public void shutdown(boolean wait, boolean cancelFutures) {
            shutDown = true;
            super.shutdown(wait, cancelFutures);
        }
    }
}
