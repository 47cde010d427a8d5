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
    /** A worker called its initializer. */
    @JsonProperty("initializer_started")
    INITIALIZER_STARTED,
    /** An initializer is about to return or raise. */
    @JsonProperty("initializer_finished")
    INITIALIZER_FINISHED,
    /** An input was asked for more than its items. */
    @JsonProperty("input_read")
    INPUT_READ,
    /** The main thread of a program is about to end. */
    @JsonProperty("program_ending")
    PROGRAM_ENDING,
    /** An exit handler was called. */
    @JsonProperty("handler_started")
    HANDLER_STARTED,
    /** An exit handler is about to return. */
    @JsonProperty("handler_finished")
    HANDLER_FINISHED,
    /** The subject wrote a log record that carries an error. */
    @JsonProperty("logged")
    LOGGED
}
