package org.futurestck.zoo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.futurestck.binding.tensorlake.FunctionCallFailure;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.RequestError;
import org.futurestck.binding.tensorlake.RequestFailed;
import org.futurestck.binding.tensorlake.ReturnWhen;
import org.futurestck.binding.tensorlake.SDKUsageError;
import org.futurestck.kit.spi.Session;
import org.jspecify.annotations.Nullable;

/** Differs from the SDK wherever the documents are silent. */
@Exhibit(
        mistake = "does otherwise than the SDK where the documents are silent",
        breaks = "",
        onlyAlone = true,
        alone = {
            @Alone(rule = "tensorlake.no-cancel", shows = "f.add_done_callback(c) returned None"),
            @Alone(rule = "tensorlake.future.created-not-running", shows = "f.done() returned True"),
            @Alone(rule = "tensorlake.future.run-returns-self-once", shows = "f.run() returned f"),
            @Alone(rule = "tensorlake.future.result-caches", shows = "f.result() returned None"),
            @Alone(rule = "tensorlake.wait.duplicates-kept", shows = "returned [[f], []]"),
            @Alone(rule = "tensorlake.wait.order-kept", shows = "returned [[g, f, h], []]"),
            @Alone(rule = "tensorlake.wait.empty", shows = "returned None"),
            @Alone(rule = "tensorlake.wait.invalid-return-when", shows = "return_when='x') returned"),
            @Alone(rule = "tensorlake.wait.invalid-timeout", shows = "timeout=-1) returned"),
            @Alone(rule = "tensorlake.wait.starts-futures", shows = "returned [[], [g, f]]"),
            @Alone(rule = "tensorlake.wait.non-future", shows = "Future.wait(['x']) returned"),
            @Alone(rule = "tensorlake.pickle-forbidden", shows = "pickle(f) returned f"),
            @Alone(rule = "tensorlake.arguments-copied", shows = "f.result() returned [object x]"),
            @Alone(rule = "tensorlake.map-reduce", shows = "m.result() returned [[2], [1], [3]]"),
            @Alone(rule = "tensorlake.tail-call", shows = "f.result() returned None"),
            @Alone(rule = "tensorlake.future-as-argument", shows = "h.result() returned ['a future', 'a future']"),
            @Alone(rule = "tensorlake.request-error-passthrough", shows = "f.result() raised FunctionCallFailure"),
            @Alone(rule = "tensorlake.function-failure-fails-request", shows = "request(main) returned None"),
            @Alone(rule = "tensorlake.no-baseexception-leak", shows = "f.result() raised java.lang.Error"),
            @Alone(rule = "tensorlake.run-later", shows = "f.run_later(-1) returned f"),
            @Alone(rule = "tensorlake.timeout-poisons-future", shows = "f.exception returned None"),
        })
public final class OddRunner extends BrokenRunner {

    private static final int OFTEN = 3;

    private final Set<Object> started = ConcurrentHashMap.newKeySet();
    private final Map<Object, Integer> results = new ConcurrentHashMap<>();
    private final Map<Object, List<@Nullable Object>> shared = new ConcurrentHashMap<>();

    @Override
    @Nullable
    Object call(Session good, Asked asked) throws Throwable {
        return asked.target() instanceof Future<?> future
                ? ofFuture(good, asked, future)
                : asked.is("wait") ? ofClass(good, asked) : ofModule(good, asked);
    }

    private @Nullable Object ofFuture(Session good, Asked asked, Future<?> future) throws Throwable {
        switch (asked.name()) {
            case "done":
                return true;
            case "run", "run_later":
                started.add(future);
                try {
                    return asked.of(good);
                } catch (SDKUsageError refused) {
                    return future;
                }
            case "result":
                return result(good, asked, future);
            case "add_done_callback":
                // As that of executors does.
                if (asked.args().isEmpty()) {
                    throw new IllegalArgumentException("a callback is missing");
                }
                return null;
            default:
                return false;
        }
    }

    private @Nullable Object result(Session good, Asked asked, Future<?> future) throws Throwable {
        if (shared.containsKey(future)) {
            return shared.get(future);
        } else if (results.merge(future, 1, Integer::sum) >= OFTEN) {
            return null;
        }
        try {
            return asked.of(good);
        } catch (FunctionCallFailure failure) {
            throw new Error(failure.getMessage(), failure);
        } catch (RequestError failure) {
            throw new FunctionCallFailure(String.valueOf(failure.getMessage()));
        } catch (SDKUsageError failure) {
            return null;
        }
    }

    private @Nullable Object ofClass(Session good, Asked asked) throws Throwable {
        List<@Nullable Object> futures = new ArrayList<>();
        ((Iterable<?>) asked.args().get(0)).forEach(futures::add);
        futures.removeIf(each -> !(each instanceof Future<?>));
        if (futures.isEmpty()) {
            return null;
        }
        Collections.reverse(futures);
        boolean known = asked.kwargs().get("return_when") instanceof ReturnWhen || !asked.has("return_when");
        if (known && !asked.has("timeout") && Collections.disjoint(new HashSet<>(futures), started)) {
            return List.of(List.of(), futures);
        }
        Asked once = asked.with(List.of(new ArrayList<>(new LinkedHashSet<>(futures))));
        Asked patient = "-1".equals(String.valueOf(asked.kwargs().get("timeout"))) ? once.with("timeout", 0) : once;
        return (known ? patient : patient.with("return_when", ReturnWhen.ALL_COMPLETED)).of(good);
    }

    private @Nullable Object ofModule(Session good, Asked asked) throws Throwable {
        switch (asked.name()) {
            case "pickle":
                return asked.args().get(0);
            case "map":
                List<@Nullable Object> items =
                        new ArrayList<>((List<?>) asked.args().get(1));
                Collections.reverse(items);
                List<@Nullable Object> args = new ArrayList<>();
                args.add(asked.args().get(0));
                args.add(items);
                return asked.with(args).of(good);
            case "request":
                try {
                    return asked.of(good);
                } catch (RequestFailed failed) {
                    return null;
                }
            case "call":
                return created(good, asked);
            default:
                return asked.of(good);
        }
    }

    private @Nullable Object created(Session good, Asked asked) throws Throwable {
        List<@Nullable Object> args = new ArrayList<>(asked.args());
        args.replaceAll(arg -> arg instanceof Future<?> ? "a future" : arg);
        Object future = asked.with(args).of(good);
        List<@Nullable Object> rest = args.subList(1, args.size());
        if (future != null && rest.stream().anyMatch(arg -> !(arg instanceof String))) {
            shared.put(future, List.copyOf(rest));
        }
        return future;
    }
}
