package org.futurestck.kit.spi;

import java.util.Optional;
import java.util.Set;

/**
 * What can be certified, whatever contract it is to keep: a {@link Subject} is an executor, a {@link NamedSubject} anything else that
 * the rule book describes. Its methods may be called from several threads.
 */
public interface Candidate {

    /**
     * The name of the subject in reports and on the command line.
     *
     * @return by default the simple name of the class
     */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * The version of the implementation.
     *
     * @return by default what the manifest of its jar says, or {@code unknown}
     */
    default String version() {
        return Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                .orElse("unknown");
    }

    /**
     * The edition of the documents that the subject claims to follow.
     *
     * @return empty for the newest edition that the rule book knows; that is the default
     */
    default Optional<Edition> edition() {
        return Optional.empty();
    }

    /**
     * What else the subject offers, beside what its methods tell.
     *
     * @return by default nothing
     */
    default Set<Capability> capabilities() {
        return Set.of();
    }
}
