package org.futurestck.hosts.jvm;

import org.jspecify.annotations.Nullable;

/** Thrown when there is no subject to host; the message is one sentence that says why. */
final class UnusableSubjectException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableSubjectException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
