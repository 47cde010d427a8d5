package org.futurestck.kit.rulebook;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.futurestck.kit.spi.Edition;
import org.jspecify.annotations.Nullable;

/** The editions a rule belongs to, written as {@code 3.5} or {@code 3.5 until 3.7}. */
record EditionSpan(Edition since, @Nullable Edition until) {

    static final EditionSpan ALL = new EditionSpan(Edition.OLDEST, null);

    private static final Pattern SPAN = Pattern.compile("(\\S+)(?: until (\\S+))?");
    private static final Pattern NAME = Pattern.compile("3\\.([1-9][0-9]{0,2})");

    /**
     * Reads a span.
     *
     * @param text the text
     * @param untestable whether the rule is never tried; only such a rule may begin with an edition that the kit does not know yet
     * @param problem takes a sentence for each mistake
     * @return the span; all editions if the text is malformed
     */
    static EditionSpan read(String text, boolean untestable, Consumer<String> problem) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            problem.accept("'" + text + "' is not of the form '3.5' or '3.5 until 3.7'");
            return ALL;
        }
        Edition since = first(matcher.group(1), untestable, problem);
        Edition until = matcher.group(2) == null ? null : known(matcher.group(2), problem);
        if (since != null && until != null && since.compareTo(until) > 0) {
            problem.accept("the first edition " + since + " comes after the last edition " + until);
        }
        return since == null ? ALL : new EditionSpan(since, until);
    }

    private static @Nullable Edition first(String text, boolean untestable, Consumer<String> problem) {
        Matcher name = NAME.matcher(text);
        if (name.matches()) {
            Edition edition = new Edition(Integer.parseInt(name.group(1)));
            if (edition.compareTo(Edition.NEWEST) > 0) {
                if (!untestable) {
                    problem.accept("no run can be about the edition " + edition + ", so the rule needs 'Untestable'");
                }
                return edition;
            }
        }
        return known(text, problem);
    }

    private static @Nullable Edition known(String text, Consumer<String> problem) {
        Edition edition = Edition.find(text).orElse(null);
        if (edition == null) {
            problem.accept("the edition '" + text + "' is unknown; editions go from " + Edition.OLDEST + " to "
                    + Edition.NEWEST);
        }
        return edition;
    }
}
