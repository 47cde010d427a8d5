package org.futurestck.kit.operation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A call from the closed vocabulary that is submitted as work. It reports backstage that it started, waits at its gate if it
 * has one, performs its operations, reports that it finishes and what came of them, and then does its action.
 *
 * @param id the name of the call in sightings and of its gate
 * @param gated whether the call waits until the check opens its gate
 * @param perform operations to perform inside the call, in order; they need the handles of the check, so only a call that runs
 *     in the host's own process can perform any
 * @param action what the call does in the end
 * @param unsendable whether it is handed over as a function that cannot be sent to another process
 */
public record Call(String id, boolean gated, List<Operation> perform, Action action, boolean unsendable) {

    /**
     * Copies the operations.
     *
     * @param id name
     * @param gated whether it waits
     * @param perform operations
     * @param action what it does in the end
     * @param unsendable whether it cannot be sent
     */
    public Call {
        perform = List.copyOf(perform);
    }

    /**
     * A call that can be sent.
     *
     * @param id name
     * @param gated whether it waits
     * @param perform operations
     * @param action what it does in the end
     */
    public Call(String id, boolean gated, List<Operation> perform, Action action) {
        this(id, gated, perform, action, false);
    }

    /**
     * A call that performs nothing.
     *
     * @param id name
     * @param gated whether it waits
     * @param action what it does in the end
     */
    public Call(String id, boolean gated, Action action) {
        this(id, gated, List.of(), action);
    }

    @Override
    public String toString() {
        String inside = perform.stream().map(Operation::toString).collect(Collectors.joining("; "));
        return (gated ? "wait at gate " + id + ", then " : "")
                + (inside.isEmpty() ? "" : "perform " + inside + ", then ")
                + action
                + (unsendable ? " (cannot be sent)" : "");
    }
}
