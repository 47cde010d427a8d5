package org.futurestck.kit.steps;

import java.util.Arrays;

/** The states of a function call that is created first and started later. */
enum CallState {
    NOT_STARTED("not started"),
    RUNNING("running"),
    RUNNING_INTO_FAILURE("running and is going to fail"),
    DONE("done"),
    FAILED("failed");

    /** What a state looks like in a feature. */
    static final String FORM = "not started|running and is going to fail|running|done|failed";

    private final String words;

    CallState(String words) {
        this.words = words;
    }

    static CallState parse(String words) {
        return Arrays.stream(values())
                .filter(state -> state.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state is called '" + words + "'"));
    }

    /** Whether the call waits at its gate. */
    boolean gated() {
        return this == RUNNING || this == RUNNING_INTO_FAILURE;
    }

    /** Whether the call raises an error in the end. */
    boolean failing() {
        return this == RUNNING_INTO_FAILURE || this == FAILED;
    }

    @Override
    public String toString() {
        return words;
    }
}
