package org.futurestck.kit.scene;

/** Thrown when the machine stalled so long that a check cannot tell what it saw. */
public final class InconclusiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InconclusiveException(String message) {
        super(message);
    }
}
