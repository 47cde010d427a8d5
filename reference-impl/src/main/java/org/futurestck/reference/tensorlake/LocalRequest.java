package org.futurestck.reference.tensorlake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.tensorlake.FunctionCallFailure;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.FutureClass;
import org.futurestck.binding.tensorlake.Request;
import org.futurestck.binding.tensorlake.RequestError;
import org.futurestck.binding.tensorlake.RequestFailed;
import org.futurestck.binding.tensorlake.SDKUsageError;
import org.futurestck.reference.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** A request with its threads. The first failure of a function is remembered, whoever may catch it. */
final class LocalRequest implements Request {

    /** How the message of a failed request begins. */
    static final String FAILED = "function_error: ";

    /** A call that waits for others keeps its thread, so there must be enough of them; they are started when they are needed. */
    private static final int MOST_THREADS = 10_000;

    private static final ThreadLocal<@Nullable LocalRequest> CURRENT = new ThreadLocal<>();

    private final Executor pool = new ThreadPoolExecutor(MOST_THREADS);
    private final FutureClass futures = new LocalFutureClass();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    static Optional<Request> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    @Override
    public <T extends @Nullable Object> Future<T> call(Fn<? extends T> function, @Nullable Object... args) {
        List<@Nullable Object> given = new ArrayList<>(args.length);
        for (Object arg : args) {
            given.add(arg);
        }
        return future(() -> valueOf(invoke(function, resolved(given))));
    }

    @Override
    public <T extends @Nullable Object> Future<List<T>> map(Fn<? extends T> function, Iterable<?> items) {
        List<LocalFuture<T>> calls = new ArrayList<>();
        items.forEach(item -> calls.add(future(() -> valueOf(invoke(function, resolved(one(item)))))));
        return future(() -> {
            calls.forEach(LocalFuture::start);
            List<T> values = new ArrayList<>();
            calls.forEach(call -> values.add(call.result()));
            return values;
        });
    }

    @Override
    public Future<@Nullable Object> reduce(Fn<?> function, Iterable<?> items) {
        Iterator<?> rest = items.iterator();
        if (!rest.hasNext()) {
            throw new SDKUsageError("there is nothing to reduce and no initial value");
        }
        return fold(function, rest.next(), rest);
    }

    @Override
    public Future<@Nullable Object> reduce(Fn<?> function, Iterable<?> items, @Nullable Object initial) {
        return fold(function, initial, items.iterator());
    }

    private Future<@Nullable Object> fold(Fn<?> function, @Nullable Object first, Iterator<?> items) {
        List<@Nullable Object> rest = new ArrayList<>();
        items.forEachRemaining(rest::add);
        return future(() -> {
            Object value = resolved(one(first)).get(0);
            for (Object item : rest) {
                List<@Nullable Object> pair = one(value);
                pair.add(item);
                value = this.<@Nullable Object>valueOf(invoke(function, resolved(pair)));
            }
            return value;
        });
    }

    @Override
    public FutureClass futures() {
        return futures;
    }

    @Override
    public void close() {
        pool.shutdown(false, true);
    }

    /** Raises what a request raises in which a function has failed. */
    void demandSuccess() {
        Throwable failed = failure.get();
        if (failed != null) {
            throw new RequestFailed(FAILED + failed.getMessage());
        }
    }

    private <T extends @Nullable Object> LocalFuture<T> future(LocalFuture.Work<T> work) {
        return new LocalFuture<>("call-" + ids.incrementAndGet(), pool, () -> {
            try {
                return work.perform();
            } catch (Throwable failed) {
                failure.compareAndSet(null, failed);
                throw failed;
            }
        });
    }

    private static List<@Nullable Object> one(@Nullable Object item) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(item);
        return list;
    }

    /** The arguments as a function gets them: values in place of futures, and copies of everything. */
    private static List<@Nullable Object> resolved(List<@Nullable Object> args) {
        args.stream().filter(LocalFuture.class::isInstance).forEach(arg -> ((LocalFuture<?>) arg).start());
        List<@Nullable Object> values = new ArrayList<>(args.size());
        for (Object arg : args) {
            values.add(Copies.of(arg instanceof LocalFuture<?> future ? future.result() : arg));
        }
        return values;
    }

    /** Calls a function inside of the request. */
    private @Nullable Object invoke(Fn<?> function, List<@Nullable Object> args) {
        CURRENT.set(this);
        try {
            return function.call(args.toArray());
        } catch (RequestError wanted) {
            throw wanted;
        } catch (Throwable raised) { // whatever a function raises fails its call and nothing else
            throw new FunctionCallFailure(raised.toString());
        } finally {
            CURRENT.remove();
        }
    }

    /** What a call has come to whose function has returned: the outcome of its tail call, or a copy of what it returned. */
    @SuppressWarnings({"unchecked", "NullAway"}) // a tail call stands for the value that it will have
    private <T extends @Nullable Object> T valueOf(@Nullable Object returned) {
        if (!(returned instanceof LocalFuture<?> tail)) {
            return (T) Copies.of(returned);
        } else if (!tail.start()) {
            throw new SDKUsageError("a function returned a future that was started before, which is no tail call");
        }
        return (T) tail.result();
    }
}
