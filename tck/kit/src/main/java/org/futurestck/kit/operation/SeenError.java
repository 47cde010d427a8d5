package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An error as a host saw it.
 *
 * @param kinds the documented names of all error classes that it is an instance of, most special first
 * @param type the name of its class in the subject's language
 * @param message its message, cut by the host at 2,000 characters
 * @param name the name of the {@link ErrorSpec} whose very object it is; null if it is none of them
 */
public record SeenError(
        List<String> kinds,
        String type,
        String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name) {

    /** Documented names that say less than the name of the class. */
    private static final Set<String> VAGUE = Set.of("Exception", "BaseException");

    /**
     * Copies the kinds.
     *
     * @param kinds documented names
     * @param type class name
     * @param message message
     * @param name name of the object, or null
     */
    public SeenError {
        kinds = List.copyOf(Objects.requireNonNull(kinds, "an error needs its kinds"));
        Objects.requireNonNull(type, "an error needs its type");
        Objects.requireNonNull(message, "an error needs its message");
    }

    /**
     * Tells whether the error is an instance of a documented class.
     *
     * @param kind the documented name
     * @return true if it is
     */
    public boolean isA(String kind) {
        return kinds.contains(kind);
    }

    /** The same error with an empty message. */
    SeenError withoutMessage() {
        return new SeenError(kinds, type, "", name);
    }

    @Override
    public String toString() {
        String kind =
                kinds.stream().filter(any -> !VAGUE.contains(any)).findFirst().orElse(type);
        String what = name != null ? "error " + name : kind;
        return message.isEmpty() || name != null ? what : what + ": " + message;
    }
}
