package org.futurestck.kit.tensorlake;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.futurestck.binding.Fn;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.ReturnWhen;
import org.jspecify.annotations.Nullable;

/** The arguments of a call by a documented name, as the binding takes them. */
record Call(String name, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    @Nullable
    Object arg(int index) {
        return args.get(index);
    }

    @Nullable
    Object keyword(String keyword) {
        return kwargs.get(keyword);
    }

    boolean has(String keyword) {
        return kwargs.containsKey(keyword);
    }

    /** The function that is the first argument. */
    Fn<?> function() {
        return (Fn<?>) required(0);
    }

    /** The arguments behind the function. */
    @Nullable
    Object[] furtherArgs() {
        return args.subList(1, args.size()).toArray();
    }

    /** The items behind the function. */
    Iterable<?> items() {
        return (Iterable<?>) required(1);
    }

    /** The futures that are the first argument, whatever they are. */
    @SuppressWarnings("unchecked") // what is no future is what a check wants to pass
    Iterable<Future<?>> futures() {
        return (Iterable<Future<?>>) required(0);
    }

    /** The items that are the first argument, in an iterable that can be read once. */
    Iterable<?> iterator() {
        return once((Iterable<?>) required(0));
    }

    private static <T> Iterable<T> once(Iterable<T> items) {
        Iterator<T> left = items.iterator();
        return () -> left;
    }

    @Nullable
    Duration timeout() {
        Object timeout = kwargs.get("timeout");
        return timeout == null ? null : duration(timeout);
    }

    /** The condition; null for whatever is none. */
    @Nullable
    ReturnWhen condition() {
        return kwargs.get("return_when") instanceof ReturnWhen condition ? condition : null;
    }

    Duration duration(@Nullable Object seconds) {
        BigDecimal number = new BigDecimal(String.valueOf(seconds));
        return Duration.ofNanos(number.multiply(NANOS).longValueExact());
    }

    private Object required(int index) {
        Object arg = args.get(index);
        if (arg == null) {
            throw new IllegalArgumentException("the argument " + (index + 1) + " of " + name + " is null");
        }
        return arg;
    }
}
