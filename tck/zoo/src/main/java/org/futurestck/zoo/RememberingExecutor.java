package org.futurestck.zoo;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.Nullable;

/** Remembers its futures, in the order in which they were submitted. Animals go wrong when it is shut down. */
class RememberingExecutor extends ForwardingExecutor {

    private final List<Future<?>> futures = new CopyOnWriteArrayList<>();
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

    RememberingExecutor(Executor good) {
        super(good);
    }

    @Override
    public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
        Future<T> future = super.submit(
                given -> {
                    workers.add(Thread.currentThread());
                    return fn.call(given);
                },
                args);
        futures.add(future);
        return future;
    }

    final List<Future<?>> futures() {
        return futures;
    }

    final List<Future<?>> running() {
        return futures.stream().filter(Future::running).toList();
    }

    /** How many workers have begun a call so far. */
    final int workers() {
        return workers.size();
    }

    final boolean allDone() {
        return futures.stream().allMatch(Future::done);
    }

    /** Waits until the future is done, whatever its outcome. A worker raises instead, because it would wait for itself. */
    final void await(Future<?> future) {
        if (workers.contains(Thread.currentThread())) {
            throw new RuntimeError("a worker does not wait for its own pool");
        }
        try {
            future.result();
        } catch (Throwable ignored) {
            // It is done.
        }
    }

    final void awaitAll() {
        futures.forEach(this::await);
    }
}
