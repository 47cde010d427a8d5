package org.futurestck.kit.operation;

import java.util.List;

/**
 * A function that a program registers to be called when it exits. It reports backstage that it was called, performs its
 * operations, and reports their outcomes.
 *
 * @param id the name of the handler in sightings
 * @param perform operations to perform, in order
 */
public record ExitHandler(String id, List<Operation> perform) {

    /**
     * Copies the operations.
     *
     * @param id name
     * @param perform operations
     */
    public ExitHandler {
        perform = List.copyOf(perform);
    }

    @Override
    public String toString() {
        return id + (perform.isEmpty() ? "" : " performing " + perform);
    }
}
