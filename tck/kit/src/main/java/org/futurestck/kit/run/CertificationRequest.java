package org.futurestck.kit.run;

import java.util.List;
import java.util.Set;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.jspecify.annotations.Nullable;

/**
 * What to certify, and how. Immutable.
 *
 * @param subjectId how the user named the subject
 * @param edition the edition to certify against; null for the newest one that the subject claims
 * @param rules globs of rule ids to limit the run to; empty for all
 * @param seed the seed of all random choices
 * @param parallel how many checks may run at a time, at least 1
 * @param patience what all waiting is multiplied with, more than 0
 * @param claims what the subject offers beside what its host declares; no lack
 * @param declarations its known deviations
 * @param effort how much time to give to races and random programs
 */
public record CertificationRequest(
        String subjectId,
        @Nullable Edition edition,
        List<String> rules,
        long seed,
        int parallel,
        double patience,
        Set<Capability> claims,
        Declarations declarations,
        Effort effort) {

    /**
     * Checks the numbers and the claims.
     *
     * @param subjectId subject
     * @param edition edition, or null
     * @param rules globs
     * @param seed seed
     * @param parallel parallelism
     * @param patience factor
     * @param claims claims
     * @param declarations deviations
     * @param effort effort
     */
    public CertificationRequest {
        rules = List.copyOf(rules);
        claims = Set.copyOf(claims);
        if (parallel < 1) {
            throw new IllegalArgumentException("at least one check has to run at a time, not " + parallel);
        }
        if (!(patience > 0)) {
            throw new IllegalArgumentException("the patience factor has to be more than 0, not " + patience);
        }
        for (Capability claim : claims) {
            if (claim.lack()) {
                throw new IllegalArgumentException(claim + " is a lack, and nobody but the subject declares those");
            }
        }
    }

    /**
     * A request that claims nothing and declares nothing.
     *
     * @param subjectId how the user named the subject
     * @param edition the edition to certify against; null for the newest one that the subject claims
     * @param rules globs of rule ids to limit the run to; empty for all
     * @param seed the seed of all random choices
     * @param parallel how many checks may run at a time, at least 1
     * @param patience what all waiting is multiplied with, more than 0
     */
    public CertificationRequest(
            String subjectId, @Nullable Edition edition, List<String> rules, long seed, int parallel, double patience) {
        this(subjectId, edition, rules, seed, parallel, patience, Set.of(), Declarations.NONE, Effort.NORMAL);
    }

    /**
     * A request with everything at its default.
     *
     * @param subjectId how the user names the subject
     * @param seed the seed of all random choices
     * @return the request
     */
    public static CertificationRequest of(String subjectId, long seed) {
        return new CertificationRequest(
                subjectId, null, List.of(), seed, Runtime.getRuntime().availableProcessors(), 1);
    }

    /**
     * The same request against another edition.
     *
     * @param edition the edition to certify against; null for the newest one that the subject claims
     * @return the request
     */
    public CertificationRequest against(@Nullable Edition edition) {
        return new CertificationRequest(
                subjectId, edition, rules, seed, parallel, patience, claims, declarations, effort);
    }

    /**
     * The same request for some rules.
     *
     * @param rules globs of rule ids to limit the run to; empty for all
     * @return the request
     */
    public CertificationRequest limitedTo(List<String> rules) {
        return new CertificationRequest(
                subjectId, edition, rules, seed, parallel, patience, claims, declarations, effort);
    }

    /**
     * The same request with other random choices.
     *
     * @param seed where they start from
     * @return the request
     */
    public CertificationRequest seeded(long seed) {
        return new CertificationRequest(
                subjectId, edition, rules, seed, parallel, patience, claims, declarations, effort);
    }

    /**
     * The same request for another number of checks at a time.
     *
     * @param parallel how many checks may run at a time, at least 1
     * @return the request
     */
    public CertificationRequest inParallel(int parallel) {
        return new CertificationRequest(
                subjectId, edition, rules, seed, parallel, patience, claims, declarations, effort);
    }

    /**
     * The same request with more or less patience.
     *
     * @param patience what all waiting is multiplied with, more than 0
     * @return the request
     */
    public CertificationRequest patient(double patience) {
        return new CertificationRequest(
                subjectId, edition, rules, seed, parallel, patience, claims, declarations, effort);
    }

    /**
     * The same request with other claims.
     *
     * @param claims what the subject offers beside what its host declares; no lack
     * @return the request
     */
    public CertificationRequest claiming(Set<Capability> claims) {
        return new CertificationRequest(
                subjectId, edition, rules, seed, parallel, patience, claims, declarations, effort);
    }

    /**
     * The same request with other declarations.
     *
     * @param declarations the known deviations of the subject
     * @return the request
     */
    public CertificationRequest declaring(Declarations declarations) {
        return new CertificationRequest(
                subjectId, edition, rules, seed, parallel, patience, claims, declarations, effort);
    }

    /**
     * The same request with another effort.
     *
     * @param effort how much time to give to races and random programs
     * @return the request
     */
    public CertificationRequest trying(Effort effort) {
        return new CertificationRequest(
                subjectId, edition, rules, seed, parallel, patience, claims, declarations, effort);
    }
}
