package org.futurestck.kit.rulebook;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.futurestck.kit.spi.Edition;
import org.jspecify.annotations.Nullable;

/** The editions a rule belongs to, written as {@code 3.5} or {@code 3.5 until 3.7}. */
record EditionSpan(Edition since, @Nullable Edition until) {

    private static final Pattern SPAN = Pattern.compile("(\\S+)(?: until (\\S+))?");

    static EditionSpan all(Profile profile) {
        return new EditionSpan(profile.oldest(), null);
    }

    /**
     * Reads a span.
     *
     * @param text the text
     * @param profile knows the editions
     * @param untestable whether the rule is never tried; only such a rule may begin with an edition that the book does not know yet
     * @param problem takes a sentence for each mistake
     * @return the span; all editions if the text is malformed
     */
    static EditionSpan read(String text, Profile profile, boolean untestable, Consumer<String> problem) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            problem.accept("'" + text + "' is not of the form '3.5' or '3.5 until 3.7'");
            return all(profile);
        }
        Edition since = first(matcher.group(1), profile, untestable, problem);
        Edition until = matcher.group(2) == null ? null : known(matcher.group(2), profile, problem);
        if (since != null && until != null && since.compareTo(until) > 0) {
            problem.accept("the first edition " + since + " comes after the last edition " + until);
        }
        return since == null ? all(profile) : new EditionSpan(since, until);
    }

    private static @Nullable Edition first(String text, Profile profile, boolean untestable, Consumer<String> problem) {
        if (Edition.isName(text) && new Edition(text).compareTo(profile.newest()) > 0) {
            if (!untestable) {
                problem.accept("no run can be about the edition " + text + ", so the rule needs 'Untestable'");
            }
            return new Edition(text);
        }
        return known(text, profile, problem);
    }

    private static @Nullable Edition known(String text, Profile profile, Consumer<String> problem) {
        Edition edition = profile.edition(text).orElse(null);
        if (edition == null) {
            problem.accept("the edition '" + text + "' is unknown; editions go from " + profile.oldest() + " to "
                    + profile.newest());
        }
        return edition;
    }
}
