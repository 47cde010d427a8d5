package org.futurestck.kit.local;

/**
 * Says in the middle of a {@link Deed} that this stage cannot do it. No subject can throw it, so it is never mistaken for an
 * outcome.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
