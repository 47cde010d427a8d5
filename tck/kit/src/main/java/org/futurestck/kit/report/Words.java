package org.futurestck.kit.report;

import java.util.regex.Pattern;

/** Words of the rule book, as a console shows them. */
public final class Words {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    private Words() {}

    /**
     * Takes the marks of inline Markdown out of a text of the rule book.
     *
     * @param markdown a text of the rule book
     * @return the text that is left
     */
    public static String plain(String markdown) {
        return LINK.matcher(markdown).replaceAll("$1").replace("`", "");
    }
}
