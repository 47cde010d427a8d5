package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What {@link Operation.NewExecutor} can create in place of the executor under certification. */
public enum ExecutorKind {
    /** The base class {@code Executor} itself. */
    @JsonProperty("abstract")
    ABSTRACT("the abstract Executor"),
    /** A subclass of {@code Executor} that has only {@code submit()}, which runs the call in the caller. */
    @JsonProperty("inline")
    INLINE("an Executor with only submit()");

    private final String phrase;

    ExecutorKind(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String toString() {
        return phrase;
    }
}
