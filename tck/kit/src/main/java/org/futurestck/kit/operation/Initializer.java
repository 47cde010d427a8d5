package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An initializer of workers. It reports backstage that it was called and with which arguments, waits at its gate if it has one,
 * and then returns, or raises its error if it has one.
 *
 * @param id the name of the initializer in sightings and of its gate
 * @param gated whether it waits until the check opens its gate
 * @param args the arguments that it is to be called with
 * @param raise the error to raise in the end; null to return
 * @param raiseFrom from which of its runs on it raises; 1 means every run
 */
public record Initializer(
        String id,
        boolean gated,
        List<Value> args,
        @Nullable ErrorSpec raise,
        @JsonProperty("raise_from") int raiseFrom) {

    /**
     * Copies the arguments.
     *
     * @param id name
     * @param gated whether it waits
     * @param args arguments
     * @param raise error, or null
     * @param raiseFrom run, 1 or more
     */
    public Initializer {
        args = List.copyOf(args);
        if (raiseFrom < 1) {
            throw new IllegalArgumentException("runs are counted from 1, not " + raiseFrom);
        }
    }

    @Override
    public String toString() {
        return id
                + (gated ? " waiting at its gate" : "")
                + (raise == null ? "" : " raising " + raise + (raiseFrom == 1 ? "" : " from run " + raiseFrom + " on"));
    }
}
