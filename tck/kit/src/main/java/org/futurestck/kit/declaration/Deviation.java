package org.futurestck.kit.declaration;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a subject is known to break.
 *
 * @param rule the id of the rule
 * @param reason what the subject does instead, in a sentence
 * @param issue a link to where the deviation is tracked, http or https
 * @param since the first version of the subject that deviates; null for all up to {@code until}
 * @param until the last version of the subject that deviates, and all that begin with it; null if it still does
 */
public record Deviation(
        String rule,
        String reason,
        String issue,
        @Nullable String since,
        @Nullable String until) {

    boolean isLimited() {
        return since != null || until != null;
    }

    boolean concerns(Version version) {
        boolean early = since != null
                && Version.exactly(since).filter(version::isBefore).isPresent();
        boolean late = until != null
                && Version.exactly(until).filter(version::isBeyond).isPresent();
        return !early && !late;
    }
}
