package org.futurestck.kit.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ground truth from inside a worker or a callback, as it arrived backstage.
 *
 * @param event what was seen
 * @param id the call or callback; for a log record the name of its logger
 * @param process the process it happened in
 * @param thread the name of the thread it happened in
 * @param threadId what tells that thread from the others of its process
 * @param future for a callback, the handle of the future it was called with; null if that is an unknown object
 * @param outcomes for what performs operations and has performed them, their outcomes
 * @param arguments for an initializer, the arguments it was called with
 * @param text for a log record, its text with the error; otherwise null
 */
public record Sighting(
        SightingEvent event,
        String id,
        String process,
        String thread,
        String threadId,
        @Nullable String future,
        List<Outcome> outcomes,
        List<Value> arguments,
        @Nullable String text) {

    /**
     * Copies the lists.
     *
     * @param event event
     * @param id call, callback or logger
     * @param process process
     * @param thread thread
     * @param threadId identity of the thread
     * @param future handle, or null
     * @param outcomes outcomes
     * @param arguments arguments
     * @param text text, or null
     */
    public Sighting {
        outcomes = List.copyOf(outcomes);
        arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
        return switch (event) {
            case CALL_STARTED -> "call " + id + " started";
            case CALL_FINISHED -> "call " + id + " finished" + what();
            case CALLBACK_STARTED ->
                "callback " + id + " called with " + (future == null ? "an unknown object" : future);
            case CALLBACK_FINISHED -> "callback " + id + " finished" + what();
            case INITIALIZER_STARTED -> "initializer " + id + " called with " + arguments;
            case INITIALIZER_FINISHED -> "initializer " + id + " finished";
            case INPUT_READ -> "input " + id + " was read to its end";
            case PROGRAM_ENDING -> "program " + id + " comes to its end" + what();
            case HANDLER_STARTED -> "exit handler " + id + " called";
            case HANDLER_FINISHED -> "exit handler " + id + " finished" + what();
            case LOGGED -> "logged by " + id + ": " + text;
        };
    }

    private String what() {
        return outcomes.isEmpty() ? "" : ", " + outcomes;
    }
}
