package org.futurestck.zoo;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Knows which executor a future comes from. Safe for use by any number of threads. */
final class Owners {

    private final Map<Future<?>, Executor> owners = new ConcurrentHashMap<>();

    /** The executor with its futures remembered. */
    Executor remembering(Executor good) {
        return new ForwardingExecutor(good) {
            @Override
            public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                Future<T> future = super.submit(fn, args);
                owners.put(future, good);
                return future;
            }
        };
    }

    /** Raises an error if the futures come from more than one executor. */
    void refuseStrangers(Collection<? extends Future<?>> futures) {
        if (futures.stream()
                        .map(owners::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("one executor at a time");
        }
    }

    /** The futures of an executor. */
    Set<Future<?>> of(Executor good) {
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue() == good)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
