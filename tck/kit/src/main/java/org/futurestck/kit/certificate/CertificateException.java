package org.futurestck.kit.certificate;

import org.jspecify.annotations.Nullable;

/** Thrown when a file holds no certificate that can be read; its message is one sentence for the one who named the file. */
public final class CertificateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CertificateException(String message) {
        this(message, null);
    }

    CertificateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
