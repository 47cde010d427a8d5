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
    FALSY_EXCEPTION("an Exception whose truth value is false"),
    /** The language's own request to exit, where that is an error. */
    @JsonProperty("SystemExit")
    SYSTEM_EXIT("a SystemExit"),
    /** An {@code Exception} that cannot be sent to another process. */
    @JsonProperty("UnsendableException")
    UNSENDABLE_EXCEPTION("an Exception that cannot be sent"),
    /** An {@code Exception} that can be sent to another process, but not be made anew there. */
    @JsonProperty("UnreceivableException")
    UNRECEIVABLE_EXCEPTION("an Exception that cannot be received");

    private final String phrase;

    ErrorKind(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String toString() {
        return phrase;
    }
}
