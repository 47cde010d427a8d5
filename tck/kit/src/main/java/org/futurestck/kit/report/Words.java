package org.futurestck.kit.report;

import java.util.List;
import java.util.regex.Pattern;

/** Words of the rule book, as a console shows them. */
public final class Words {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    private Words() {}

    /**
     * Takes the targets of links out of a text of the rule book; names stay between backticks, as people write them.
     *
     * @param markdown a text of the rule book
     * @return the text that is left
     */
    public static String plain(String markdown) {
        return LINK.matcher(markdown).replaceAll("$1");
    }

    /**
     * Breaks a text of the rule book into lines between words.
     *
     * @param markdown a text of the rule book
     * @param width how many characters a line may have, at least 4
     * @return the lines, at least one
     */
    public static List<String> wrap(String markdown, int width) {
        return SafeText.wrap(plain(markdown), width, Integer.MAX_VALUE);
    }
}
