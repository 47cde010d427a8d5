package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an executor is to keep its worker processes; what is null is not passed.
 *
 * @param maxTasksPerChild after how many calls a worker is replaced
 * @param startMethod how workers are started: {@code fork}, {@code spawn} or {@code forkserver}, or {@link #DEFAULT_START_METHOD};
 *     null for the one that the subject is certified with
 */
public record WorkerProcesses(
        @JsonProperty("max_tasks_per_child") @Nullable Integer maxTasksPerChild,
        @JsonProperty("start_method") @Nullable String startMethod) {

    /** Nothing is passed, also if the subject is certified with a start method of the user's choice. */
    public static final String DEFAULT_START_METHOD = "default";

    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (startMethod != null && !startMethod.equals(DEFAULT_START_METHOD)) {
            arguments.add("mp_context=get_context('" + startMethod + "')");
        }
        if (maxTasksPerChild != null) {
            arguments.add("max_tasks_per_child=" + maxTasksPerChild);
        }
        return arguments;
    }
}
