package org.futurestck.kit.operation;

/**
 * A call from the closed vocabulary that is submitted as work. It reports backstage that it started, waits at its gate if it
 * has one, reports that it finishes, and then does its action.
 *
 * @param id the name of the call in sightings and of its gate
 * @param gated whether the call waits until the check opens its gate
 * @param action what the call does in the end
 */
public record Call(String id, boolean gated, Action action) {
    @Override
    public String toString() {
        return (gated ? "wait at gate " + id + ", then " : "") + action;
    }
}
