package org.futurestck.kit.spi;

/**
 * A subject whose contract the kit knows by its rules alone. Checks call it by the documented names; how these are spelled in Java,
 * only its sessions know.
 *
 * <p>An implementation has a public constructor without parameters. It is found by its class name, or by its {@link #name()} if it is
 * registered with {@link java.util.ServiceLoader} for this interface.
 */
public interface NamedSubject extends Candidate {

    /**
     * The contract by whose rules it is judged.
     *
     * @return the name of a profile of the rule book
     */
    String profile();

    /**
     * Prepares the subject for one check.
     *
     * @return a new session, which shares nothing with another
     */
    Session open();
}
