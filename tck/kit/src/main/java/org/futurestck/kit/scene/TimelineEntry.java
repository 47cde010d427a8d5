package org.futurestck.kit.scene;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One event of a check.
 *
 * @param micros microseconds since the check began
 * @param who the caller thread, call, callback or gate it concerns
 * @param kind what kind of event it is
 * @param text what happened, in the words of the documents
 */
public record TimelineEntry(long micros, String who, Kind kind, String text) {

    /** The kinds of event. */
    public enum Kind {
        /** A caller began an operation. */
        @JsonProperty("operation")
        OPERATION,
        /** An operation ended, or was seen to be blocked or lost. */
        @JsonProperty("outcome")
        OUTCOME,
        /** A worker or a callback reported. */
        @JsonProperty("sighting")
        SIGHTING,
        /** The check opened a gate. */
        @JsonProperty("gate")
        GATE,
        /** The kit remarks something about its own doing. */
        @JsonProperty("note")
        NOTE
    }
}
