package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A program of its own that uses the subject. Its main thread performs the operations one by one, with handles that belong to
 * the program, reports backstage that it comes to its end and what came of them, and then ends.
 *
 * @param id the name of the program in sightings
 * @param perform what the main thread does, in order
 * @param ending how the main thread ends
 * @param processors how many processors the program sees; null for those of the machine
 * @param interactive whether it is typed into an interpreter, so that no other process can load its main module
 */
public record Program(
        String id,
        List<Operation> perform,
        Ending ending,
        @Nullable Integer processors,
        boolean interactive) {

    /** How the main thread of a program ends. */
    public enum Ending {
        /** It returns from its main function. */
        @JsonProperty("return")
        RETURN,
        /** It raises an error that nobody catches. */
        @JsonProperty("raise")
        RAISE,
        /** It asks the language to exit with status 3. */
        @JsonProperty("exit")
        EXIT
    }

    /**
     * Copies the operations.
     *
     * @param id name
     * @param perform operations
     * @param ending how it ends
     * @param processors number, or null
     * @param interactive whether it is typed
     */
    public Program {
        perform = List.copyOf(perform);
    }

    /**
     * A program with a main module of its own.
     *
     * @param id name
     * @param perform operations
     * @param ending how it ends
     * @param processors number, or null
     */
    public Program(String id, List<Operation> perform, Ending ending, @Nullable Integer processors) {
        this(id, perform, ending, processors, false);
    }

    @Override
    public String toString() {
        return (interactive ? "interactive program " : "program ") + id + ": "
                + perform.stream().map(Operation::toString).collect(Collectors.joining("; "))
                + switch (ending) {
                    case RETURN -> "";
                    case RAISE -> "; an error that nobody catches";
                    case EXIT -> "; exit(3)";
                };
    }
}
