package org.futurestck.kit.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ground truth from inside a worker or a callback, as it arrived backstage.
 *
 * @param event what was seen
 * @param id the call or callback; for a log record the name of its logger
 * @param process the process it happened in
 * @param thread the thread it happened in
 * @param future for a callback, the handle of the future it was called with; null if that is an unknown object
 * @param outcomes for a callback that finished, the outcomes of its operations
 * @param text for a log record, its text with the error; otherwise null
 */
public record Sighting(
        SightingEvent event,
        String id,
        String process,
        String thread,
        @Nullable String future,
        List<Outcome> outcomes,
        @Nullable String text) {

    /**
     * Copies the outcomes.
     *
     * @param event event
     * @param id call, callback or logger
     * @param process process
     * @param thread thread
     * @param future handle, or null
     * @param outcomes outcomes; null for none
     * @param text text, or null
     */
    public Sighting {
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
    }

    @Override
    public String toString() {
        return switch (event) {
            case CALL_STARTED -> "call " + id + " started";
            case CALL_FINISHED -> "call " + id + " finished";
            case CALLBACK_STARTED ->
                "callback " + id + " called with " + (future == null ? "an unknown object" : future);
            case CALLBACK_FINISHED -> "callback " + id + " finished" + (outcomes.isEmpty() ? "" : ", " + outcomes);
            case LOGGED -> "logged by " + id + ": " + text;
        };
    }
}
