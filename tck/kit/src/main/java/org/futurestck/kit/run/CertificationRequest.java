package org.futurestck.kit.run;

import java.util.List;
import org.futurestck.kit.spi.Edition;
import org.jspecify.annotations.Nullable;

/**
 * What to certify, and how.
 *
 * @param subjectId how the user named the subject
 * @param edition the edition to certify against; null for the newest one that the subject claims
 * @param rules globs of rule ids to limit the run to; empty for all
 * @param seed the seed of all random choices
 * @param parallel how many checks may run at a time, at least 1
 * @param patience what all waiting is multiplied with, more than 0
 */
public record CertificationRequest(
        String subjectId, @Nullable Edition edition, List<String> rules, long seed, int parallel, double patience) {

    /**
     * Checks the numbers.
     *
     * @param subjectId subject
     * @param edition edition, or null
     * @param rules globs
     * @param seed seed
     * @param parallel parallelism
     * @param patience factor
     */
    public CertificationRequest {
        rules = List.copyOf(rules);
        if (parallel < 1) {
            throw new IllegalArgumentException("at least one check has to run at a time, not " + parallel);
        }
        if (!(patience > 0)) {
            throw new IllegalArgumentException("the patience factor has to be more than 0, not " + patience);
        }
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
}
