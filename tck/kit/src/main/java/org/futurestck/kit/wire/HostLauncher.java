package org.futurestck.kit.wire;

/** Starts hosts, one process at a time. Safe for use by several threads. */
public interface HostLauncher {

    /**
     * Starts a host without waiting for it.
     *
     * @param mark what the environment of the process, and of all that it starts, holds as {@code FUTURES_TCK_HOST}, so that
     *     none is left behind
     * @return the process, whose standard streams are pipes, and whose {@link Process#toHandle()} can end it
     * @throws org.futurestck.kit.stage.StageFaultException if it cannot be started; the message says why
     */
    Process launch(String mark);
}
