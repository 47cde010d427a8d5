package org.futurestck.kit.operation;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An iterable that {@code map} is given. Without a report and an error it is a plain list. Otherwise it can be read once: when
 * it is asked for more than its items, it reports backstage that it was read to its end, and then ends or raises its error.
 *
 * @param items what it holds
 * @param report the name under which it reports; null not to report
 * @param raise the error that it raises after its items; null to end
 */
public record Input(
        List<Value> items,
        @Nullable String report,
        @Nullable ErrorSpec raise) {

    /**
     * Copies the items.
     *
     * @param items items
     * @param report name, or null
     * @param raise error, or null
     */
    public Input {
        items = List.copyOf(items);
    }

    /**
     * A plain list.
     *
     * @param items what it holds
     * @return the input
     */
    public static Input list(List<Value> items) {
        return new Input(items, null, null);
    }

    /**
     * Tells whether the input is a plain list.
     *
     * @return false if it reports or raises
     */
    public boolean plain() {
        return report == null && raise == null;
    }

    @Override
    public String toString() {
        String list = items.stream().map(Value::toString).collect(Collectors.joining(", ", "[", "]"));
        return report == null ? list : report + " of " + list;
    }
}
