package org.futurestck.binding.tensorlake;

import java.util.List;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/**
 * The scope of one request: what its functions create. Nothing runs before it is started, by {@link Future#run}, by whoever waits for
 * it, as an argument, or as a tail call. Safe for use by several threads.
 *
 * <p>Arguments and results are copied on their way into a function and out of it. A future among the arguments is replaced by its
 * value before the function is called.
 */
public interface Request extends AutoCloseable {

    /**
     * Creates the call of a function.
     *
     * @param function the function; a future that it returns without having started it is a tail call, whose outcome becomes that
     *     of this call
     * @param args its arguments
     * @param <T> what it returns
     * @return the future of the call, which has not started
     */
    <T extends @Nullable Object> Future<T> call(Fn<? extends T> function, @Nullable Object... args);

    /**
     * Creates a call of a function for each item.
     *
     * @param function the function
     * @param items the items; read once
     * @param <T> what the function returns
     * @return the future of the list of results, in the order of the items; nothing has started
     */
    <T extends @Nullable Object> Future<List<T>> map(Fn<? extends T> function, Iterable<?> items);

    /**
     * Creates calls of a function that fold the items from the left.
     *
     * @param function the function of the value so far and the next item
     * @param items the items; read once
     * @return the future of the last value; nothing has started
     * @throws SDKUsageError if there is no item
     */
    Future<@Nullable Object> reduce(Fn<?> function, Iterable<?> items);

    /**
     * Creates calls of a function that fold the items from the left, beginning with a value.
     *
     * @param function the function of the value so far and the next item
     * @param items the items; read once
     * @param initial what to begin with; may be null
     * @return the future of the last value, which is the initial one if there is no item; nothing has started
     */
    Future<@Nullable Object> reduce(Fn<?> function, Iterable<?> items, @Nullable Object initial);

    /**
     * The class of the futures of this request.
     *
     * @return an object that stands for it, always the same
     */
    FutureClass futures();

    /** Ends the request without waiting: what has not started never will, and its outcome is an {@link SDKUsageError}. */
    @Override
    void close();
}
