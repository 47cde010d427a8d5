package org.futurestck.cli;

import org.jspecify.annotations.Nullable;

/** Thrown when there is no run, or no result of it, that could be trusted; its message is the sentence to show. */
final class UntrustedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UntrustedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
