package org.futurestck.cli.docs;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how a subject fares with a rule.
 *
 * @param subject the subject
 * @param verdict a verdict, in the words of certificates
 * @param limits the versions of the subject, the part of the checks or the text of the rule book that it is about, in words; empty if
 *     all, or those certified and told of
 * @param reason why; empty if there is nothing to say
 * @param issue where it is tracked; null if a run has seen it
 */
record Fare(
        KnownSubject subject,
        String verdict,
        String limits,
        String reason,
        @Nullable String issue) {

    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

    /** The address of the issue, as people read it. */
    String issueWords() {
        return issue == null ? "" : SCHEME.matcher(issue).replaceFirst("");
    }
}
