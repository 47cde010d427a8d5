package org.futurestck.kit.steps;

import java.util.Arrays;

/** The states of a future that can be told apart from outside. */
enum FutureState {
    PENDING("pending", false, false, false),
    RUNNING("running", false, true, false),
    CANCELLED("cancelled", true, false, true),
    CANCELLED_AND_NOTIFIED("cancelled and notified", true, false, true),
    FINISHED_WITH_A_VALUE("finished with a value", false, false, true),
    FINISHED_WITH_AN_ERROR("finished with an error", false, false, true);

    /** What a state looks like in a feature. */
    static final String FORM =
            "pending|running|cancelled and notified|cancelled|finished with a value|finished with an error";

    private final String words;
    private final boolean cancelled;
    private final boolean running;
    private final boolean done;

    FutureState(String words, boolean cancelled, boolean running, boolean done) {
        this.words = words;
        this.cancelled = cancelled;
        this.running = running;
        this.done = done;
    }

    static FutureState parse(String words) {
        return Arrays.stream(values())
                .filter(state -> state.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state is called '" + words + "'"));
    }

    boolean cancelled() {
        return cancelled;
    }

    boolean running() {
        return running;
    }

    boolean done() {
        return done;
    }

    @Override
    public String toString() {
        return words;
    }
}
