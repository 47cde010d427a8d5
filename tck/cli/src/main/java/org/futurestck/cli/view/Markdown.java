package org.futurestck.cli.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.futurestck.kit.report.SafeText;

/** Writes Markdown of bounded length, in which texts of subjects are shown and never obeyed. For one thread. */
public final class Markdown {

    private static final String HARMLESS = " ,;'\"()=+-/%?";
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final StringBuilder text = new StringBuilder();
    private int left;

    /**
     * Begins a text.
     *
     * @param bytes how many bytes it may take in UTF-8
     */
    public Markdown(int bytes) {
        left = bytes;
    }

    /**
     * Adds a block whole, if there is room for it.
     *
     * @param block Markdown
     * @return false if there is no room, and nothing was added
     */
    public boolean add(String block) {
        int bytes = block.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        text.append(block);
        return true;
    }

    /**
     * Adds what must not be missing, whatever room there is.
     *
     * @param block a few bytes of Markdown
     */
    public void end(String block) {
        text.append(block);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /**
     * One line of any text between code tags, where no service looks for mentions, issues or links. All signs that Markdown or HTML
     * could take for structure are written as character references, in which they see none.
     *
     * @param any any text
     * @param longest how many characters of it are shown, at least 4
     * @return Markdown without a line end
     */
    public static String code(String any, int longest) {
        StringBuilder code = new StringBuilder("<code>");
        SafeText.line(any, longest).codePoints().forEach(point -> {
            char before = Character.toLowerCase(code.charAt(code.length() - 1));
            if (Character.isLetterOrDigit(point) || point > 0x7F || HARMLESS.indexOf(point) >= 0) {
                code.appendCodePoint(point);
            } else if (point == '.' && before != 'w') {
                // After "www" it would begin a link.
                code.append('.');
            } else {
                code.append("&#").append(point).append(';');
            }
        });
        return code.append("</code>").toString();
    }

    /** Lines as a block of code; they end it with no fence of their own. */
    static String block(List<String> lines) {
        int longest = lines.stream()
                .flatMap(line -> BACKTICKS.matcher(line).results())
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "text\n" + String.join("\n", lines) + "\n" + fence + "\n";
    }
}
