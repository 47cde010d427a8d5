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

    static EditionSpan read(String text, Consumer<String> problem) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            problem.accept("'" + text + "' is not of the form '3.5' or '3.5 until 3.7'");
            return ALL;
        }
        Edition since = edition(matcher.group(1), problem);
        Edition until = matcher.group(2) == null ? null : edition(matcher.group(2), problem);
        if (since != null && until != null && since.compareTo(until) > 0) {
            problem.accept("the first edition " + since + " comes after the last edition " + until);
        }
        return since == null ? ALL : new EditionSpan(since, until);
    }

    private static @Nullable Edition edition(String text, Consumer<String> problem) {
        Edition edition = Edition.find(text).orElse(null);
        if (edition == null) {
            problem.accept("the edition '" + text + "' is unknown; editions go from " + Edition.OLDEST + " to "
                    + Edition.NEWEST);
        }
        return edition;
    }
}
