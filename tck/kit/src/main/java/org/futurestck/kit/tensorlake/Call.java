package org.futurestck.kit.tensorlake;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.futurestck.binding.Fn;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.ReturnWhen;
import org.jspecify.annotations.Nullable;

/** The arguments of a call by a documented name, as the binding takes them. What it does not take is refused, and never dropped. */
record Call(String name, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {

    /**
     * Makes sure that nothing is missing and nothing is left over.
     *
     * @throws IllegalArgumentException if there is another number of arguments, or a keyword of another name
     */
    Call taking(int count, String... keywords) {
        if (args.size() != count) {
            throw new IllegalArgumentException(name + " takes " + arguments(count) + ", not " + args.size());
        }
        return taking(Set.of(keywords));
    }

    /** The same for a function with as many arguments behind it as it likes. */
    Call takingFunction() {
        if (args.isEmpty()) {
            throw new IllegalArgumentException(name + " takes a function with its arguments, and got nothing");
        }
        return taking(Set.of());
    }

    private Call taking(Set<String> keywords) {
        kwargs.keySet().stream()
                .filter(keyword -> !keywords.contains(keyword))
                .findFirst()
                .ifPresent(keyword -> {
                    throw new IllegalArgumentException(name + " takes no keyword '" + keyword + "'");
                });
        return this;
    }

    private static String arguments(int count) {
        return count == 0 ? "no arguments" : count == 1 ? "1 argument" : count + " arguments";
    }

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

    /** The time that the keyword gives; null for no limit. */
    @Nullable
    Duration timeout() {
        Object timeout = kwargs.get("timeout");
        return timeout == null ? null : Seconds.of("the timeout of " + name, timeout);
    }

    /** The time that is the first argument. */
    Duration delay() {
        return Seconds.of("the argument of " + name, required(0));
    }

    /** The condition; null for whatever is none. */
    @Nullable
    ReturnWhen condition() {
        return kwargs.get("return_when") instanceof ReturnWhen condition ? condition : null;
    }

    private Object required(int index) {
        Object arg = args.get(index);
        if (arg == null) {
            throw new IllegalArgumentException("the argument " + (index + 1) + " of " + name + " is null");
        }
        return arg;
    }
}
