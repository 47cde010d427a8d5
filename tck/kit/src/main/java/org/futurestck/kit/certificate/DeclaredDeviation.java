package org.futurestck.kit.certificate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A deviation that was declared for the subject. Its rule has the verdict {@code deviation}, or has failed because it holds.
 *
 * @param rule the id of the rule
 * @param reason what the subject does instead
 * @param issue a link to where the deviation is tracked
 * @param declaredIn where it is declared
 * @param notTried ids of the rules that were not tried because of it, and of nothing but declared deviations
 */
public record DeclaredDeviation(
        String rule,
        String reason,
        String issue,
        @JsonProperty("declared_in") String declaredIn,
        @JsonProperty("not_tried") List<String> notTried) {

    /**
     * Copies the ids.
     *
     * @param rule rule
     * @param reason reason
     * @param issue link
     * @param declaredIn source
     * @param notTried ids
     */
    public DeclaredDeviation {
        notTried = List.copyOf(notTried);
    }
}
