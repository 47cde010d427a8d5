package org.futurestck.zoo;

import java.util.function.UnaryOperator;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Does everything just as a good executor does, but for what happens to the futures of submitted calls. */
class ForwardingExecutor implements Executor {

    private final Executor good;
    private final UnaryOperator<BareFuture<@Nullable Object>> spoiling;

    /** Forwards to an executor whose futures are bare ones, as those of the reference implementation are. */
    ForwardingExecutor(Executor good, UnaryOperator<BareFuture<@Nullable Object>> spoiling) {
        this.good = good;
        this.spoiling = spoiling;
    }

    /** Forwards to an executor, and leaves its futures alone. */
    ForwardingExecutor(Executor good) {
        this(good, UnaryOperator.identity());
    }

    @Override
    @SuppressWarnings("unchecked") // a spoiled future hands out what the good one hands out
    public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
        BareFuture<@Nullable Object> future = (BareFuture<@Nullable Object>) good.submit(fn, args);
        return (Future<T>) spoiling.apply(future);
    }

    @Override
    public <R extends @Nullable Object> ResultIterator<R> map(
            Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
        return good.map(fn, options, iterables);
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
        good.shutdown(wait, cancelFutures);
    }
}
