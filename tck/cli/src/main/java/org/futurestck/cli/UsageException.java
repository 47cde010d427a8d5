package org.futurestck.cli;

import org.jspecify.annotations.Nullable;

/** Thrown when what the user typed makes no sense; its message is the sentence to show. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        this(message, null);
    }

    UsageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
