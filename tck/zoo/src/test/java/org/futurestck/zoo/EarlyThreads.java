package org.futurestck.zoo;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Starts all its threads before the first call, and gives them work in turn. It is no animal: the documents leave both open. */
final class EarlyThreads extends BrokenSubject {

    @Override
    Executor create(ExecutorSettings settings) {
        Integer workers = settings.maxWorkers();
        ExecutorSettings one = settings.withMaxWorkers(1);
        return new InTurn(Stream.generate(() -> super.create(one))
                .limit(workers == null ? 1 : workers)
                .toList());
    }

    /** Executors with a thread each. */
    private static final class InTurn extends ForwardingExecutor {

        private final List<Executor> threads;
        private final AtomicInteger calls = new AtomicInteger();

        InTurn(List<Executor> threads) {
            super(threads.get(0));
            this.threads = threads;
            threads.forEach(thread -> thread.submit(ignored -> "ready"));
        }

        @Override
        public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
            return threads.get(calls.getAndIncrement() % threads.size()).submit(fn, args);
        }

        @Override
        public void shutdown(boolean wait, boolean cancelFutures) {
            threads.forEach(thread -> thread.shutdown(false, cancelFutures));
            threads.forEach(thread -> thread.shutdown(wait, cancelFutures));
        }
    }
}
