package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A callback from the closed vocabulary. It reports backstage that it was called and with which future, waits at its gate if
 * it has one, performs its operations in the thread it was called in, reports their outcomes, and raises its error if it has
 * one.
 *
 * @param id the name of the callback in sightings and of its gate
 * @param gated whether it waits until the check opens its gate
 * @param perform operations to perform inside the callback, in order
 * @param raise the error to raise in the end; null to return normally
 */
public record Callback(
        String id,
        boolean gated,
        List<Operation> perform,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ErrorSpec raise) {

    /**
     * Copies the operations.
     *
     * @param id the name
     * @param gated whether it waits at its gate
     * @param perform operations
     * @param raise error, or null
     */
    public Callback {
        perform = List.copyOf(perform);
    }

    /**
     * A callback that only reports.
     *
     * @param id its name
     * @return the callback
     */
    public static Callback reporting(String id) {
        return new Callback(id, false, List.of(), null);
    }

    @Override
    public String toString() {
        String inside = perform.stream().map(Operation::toString).collect(Collectors.joining("; "));
        return id
                + (gated ? " waiting at its gate" : "")
                + (inside.isEmpty() ? "" : " performing " + inside)
                + (raise == null ? "" : " raising " + raise);
    }
}
