package org.futurestck.reference;

import org.jspecify.annotations.Nullable;

/**
 * Stands in for an exception that a call raised in a worker process and that could not be brought to this one, because it, or
 * something it holds, cannot be serialised, cannot be read or is not allowed here.
 *
 * <p>The message begins with what the exception said of itself, its class and its message, and goes on with the reason. The
 * stack trace is the one of the exception, and so are the causes, stand-ins as well.
 */
public final class StandInException extends Exception {

    private static final long serialVersionUID = 1L;

    StandInException(String original, String because, @Nullable StandInException cause) {
        super(original + " (this exception stands in for it: " + because + ")", cause);
    }
}
