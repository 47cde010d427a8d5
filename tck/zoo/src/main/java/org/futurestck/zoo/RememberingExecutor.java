package org.futurestck.zoo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Remembers its futures, in the order in which they were submitted. Animals go wrong when it is shut down. */
class RememberingExecutor extends ForwardingExecutor {

    private final List<Future<?>> futures = new CopyOnWriteArrayList<>();

    RememberingExecutor(Executor good) {
        super(good);
    }

    @Override
    public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
        Future<T> future = super.submit(fn, args);
        futures.add(future);
        return future;
    }

    final List<Future<?>> futures() {
        return futures;
    }

    final List<Future<?>> running() {
        return futures.stream().filter(Future::running).toList();
    }

    final boolean allDone() {
        return futures.stream().allMatch(Future::done);
    }

    /** Waits until the future is done, whatever its outcome. */
    static void await(Future<?> future) {
        try {
            future.result();
        } catch (Throwable ignored) {
            // It is done.
        }
    }

    final void awaitAll() {
        futures.forEach(RememberingExecutor::await);
    }
}
