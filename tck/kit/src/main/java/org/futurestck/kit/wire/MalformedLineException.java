package org.futurestck.kit.wire;

import org.jspecify.annotations.Nullable;

/** Thrown when a line is no message of the protocol. The message is a predicate: it says what the writer of the line did. */
public final class MalformedLineException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedLineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
