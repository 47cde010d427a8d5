package org.futurestck.zoo;

import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.reference.DefaultFuture;
import org.jspecify.annotations.Nullable;

/** The latest call is the first, all futures are equal, and a with-block keeps its errors. */
@Exhibit(
        mistake =
                "an executor differs from CPython wherever the documents are silent about submitting and shutting down",
        breaks = "",
        onlyAlone = true,
        alone = {
            @Alone(rule = "executor.with.exception-propagates", shows = "differs from CPython: expected"),
            @Alone(rule = "submit.distinct-futures", shows = "differs from CPython: expected"),
            @Alone(rule = "submit.fifo-start-order", shows = "differs from CPython: expected"),
            @Alone(rule = "submit.from-worker", shows = "differs from CPython: expected"),
            @Alone(rule = "future.hashable-identity", shows = "differs from CPython: expected"),
            @Alone(rule = "shutdown.callbacks-complete", shows = "differs from CPython: expected"),
            @Alone(rule = "shutdown.idempotent", shows = "differs from CPython: expected"),
            @Alone(rule = "shutdown.no-work", shows = "differs from CPython: expected"),
            @Alone(rule = "shutdown.from-own-worker", shows = "differs from CPython: expected")
        })
public final class OddPool extends BrokenSubject {

    @Override
    Executor spoil(Executor good) {
        return new OddExecutor(good);
    }

    /** All of them are equal. */
    private static final class OddFuture extends ForwardingFuture {

        OddFuture() {
            super(new DefaultFuture<>());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OddFuture;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** Makes the latest call first, and waits for futures where CPython waits for threads. */
    private static final class OddExecutor extends RememberingExecutor {

        private final Deque<Runnable> stack = new ConcurrentLinkedDeque<>();
        private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean shutDown = new AtomicBoolean();

        OddExecutor(Executor good) {
            super(good);
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // the future hands out what fn returns, also null
        public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
            if (workers.contains(Thread.currentThread())) {
                throw new IllegalStateException("workers do not submit");
            }
            BareFuture<@Nullable Object> future = new OddFuture();
            stack.push(() -> {
                workers.add(Thread.currentThread());
                if (future.setRunningOrNotifyCancel()) {
                    HandDrivenExecutor.finish(future, () -> fn.call(args));
                }
            });
            futures().add(future);
            super.submit(ignored -> {
                stack.pop().run();
                return null;
            });
            return (Future<T>) future;
        }

        @Override
        public void shutdown(boolean wait, boolean cancelFutures) {
            if (shutDown.getAndSet(true) || futures().isEmpty()) {
                throw new IllegalStateException("there is nothing to shut down");
            }
            super.shutdown(false, false);
            if (wait && !workers.contains(Thread.currentThread())) {
                futures().stream().filter(OddFuture.class::isInstance).forEach(this::await);
            }
        }

        @Override
        public void close() {
            shutdown(false, false);
        }
    }
}
