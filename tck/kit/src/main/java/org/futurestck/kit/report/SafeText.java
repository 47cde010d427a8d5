package org.futurestck.kit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes lines of texts that may come from a subject, and so may hold anything. */
public final class SafeText {

    private static final String CUT = "...";

    /**
     * What terminals take for commands: the sequences with parameters, those with a text up to its terminator, those of two
     * characters; the 8-bit introducers do the same as their two-character spellings.
     */
    private static final Pattern ESCAPE_SEQUENCE = Pattern.compile("(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]"
            + "|(?:\\x1b[\\]PX^_]|[\\x9d\\x90\\x98\\x9e\\x9f])[^\\x07\\x1b\\x9c]*(?:\\x07|\\x1b\\\\|\\x9c)?"
            + "|\\x1b[ -/]*[0-~]");

    /** What such a sequence can begin with. */
    private static final String INTRODUCERS = "\u001b\u0090\u0098\u009b\u009d\u009e\u009f";

    private SafeText() {}

    /**
     * Makes one line of a text: escape sequences are left out, white space becomes single blanks, and a question mark stands for
     * every other character that prints nothing or would turn the direction of writing.
     *
     * @param text any text
     * @return the line, without a line end
     */
    public static String line(String text) {
        return beginning(text, Integer.MAX_VALUE);
    }

    /**
     * Makes one bounded line of a text, as {@link #line(String)} does.
     *
     * @param text any text
     * @param longest how many characters the line may have, at least 4
     * @return the line; it ends with three dots if something was cut off
     */
    public static String line(String text, int longest) {
        return cut(beginning(text, longest), longest);
    }

    /**
     * Breaks a text into lines between words, or within a word that is too long for a line.
     *
     * @param text any text; it is made safe as {@link #line(String)} does
     * @param width how many characters a line may have, at least 4
     * @param most how many lines there may be, at least 1
     * @return the lines, at least one; the last one ends with three dots if something was cut off
     */
    static List<String> wrap(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = line(text);
        while (rest.length() > width && lines.size() < most - 1) {
            int end = rest.lastIndexOf(' ', width);
            if (end <= 0) {
                end = Character.isHighSurrogate(rest.charAt(width - 1)) ? width - 1 : width;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(cut(rest, width));
        return lines;
    }

    /** The line that a text makes, or a part of it that is seen to be too long: of what nobody gets to see there may be megabytes. */
    private static String beginning(String text, int enough) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), enough));
        Matcher sequence = ESCAPE_SEQUENCE.matcher(text);
        int next = 0;
        while (next < text.length() && (line.length() <= enough || endsInBlank(line))) {
            int point = text.codePointAt(next);
            if (INTRODUCERS.indexOf(point) >= 0
                    && sequence.region(next, text.length()).lookingAt()) {
                next = sequence.end();
            } else {
                append(point, line);
                next += Character.charCount(point);
            }
        }
        return line.toString().stripTrailing();
    }

    private static void append(int point, StringBuilder line) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            if (line.length() > 0 && !endsInBlank(line)) {
                line.append(' ');
            }
        } else if (printable(point)) {
            line.appendCodePoint(point);
        } else {
            line.append('?');
        }
    }

    private static boolean endsInBlank(StringBuilder line) {
        return line.length() > 0 && line.charAt(line.length() - 1) == ' ';
    }

    private static String cut(String line, int longest) {
        if (line.length() <= longest) {
            return line;
        }
        int end = longest - CUT.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
