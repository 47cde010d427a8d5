package org.futurestck.kit.declaration;

import org.jspecify.annotations.Nullable;

/** Thrown when a declaration is not as it has to be; its message is one sentence for the one who wrote it. */
public final class DeclarationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeclarationException(String message) {
        this(message, null);
    }

    DeclarationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
