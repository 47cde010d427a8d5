package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of error that the closed vocabulary can raise. */
public enum ErrorKind {
    /** An error of the application's own: an {@code Exception}. */
    @JsonProperty("Exception")
    EXCEPTION("an Exception"),
    /** A {@code BaseException} that is no {@code Exception}; in Java an {@link Error}. */
    @JsonProperty("BaseException")
    BASE_EXCEPTION("a BaseException"),
    /** The module's own {@code CancelledError}, raised by the call itself. */
    @JsonProperty("CancelledError")
    CANCELLED_ERROR("a CancelledError"),
    /** The module's own {@code TimeoutError}, raised by the call itself. */
    @JsonProperty("TimeoutError")
    TIMEOUT_ERROR("a TimeoutError"),
    /** An {@code Exception} whose truth value is false, where the language has such a thing. */
    @JsonProperty("FalsyException")
    FALSY_EXCEPTION("an Exception whose truth value is false");

    private final String phrase;

    ErrorKind(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String toString() {
        return phrase;
    }
}
