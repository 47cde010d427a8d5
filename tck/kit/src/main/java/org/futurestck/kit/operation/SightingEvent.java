package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be sighted. */
public enum SightingEvent {
    /** A worker began to run a call. */
    @JsonProperty("call_started")
    CALL_STARTED,
    /** A call passed its gate and is about to return or raise. */
    @JsonProperty("call_finished")
    CALL_FINISHED,
    /** A callback was called. */
    @JsonProperty("callback_started")
    CALLBACK_STARTED,
    /** A callback is about to return or raise. */
    @JsonProperty("callback_finished")
    CALLBACK_FINISHED,
    /** The subject wrote a log record that carries an error. */
    @JsonProperty("logged")
    LOGGED
}
