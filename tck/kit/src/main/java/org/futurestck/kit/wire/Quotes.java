package org.futurestck.kit.wire;

import java.math.BigDecimal;
import java.time.Duration;

/** Writes what a host said so that it fits into a sentence. */
final class Quotes {

    private static final int LONGEST_QUOTE = 200;

    private Quotes() {}

    /**
     * Quotes the beginning of a text.
     *
     * @param text anything a host wrote
     * @return its first 200 characters between quotes, control characters escaped
     */
    static String quote(String text) {
        boolean whole = text.length() <= LONGEST_QUOTE;
        return "'" + escape(whole ? text : text.substring(0, LONGEST_QUOTE)) + (whole ? "'" : "'...");
    }

    /**
     * Escapes control characters.
     *
     * @param text any text
     * @return the text without control characters
     */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                        escaped.append(String.format("\\u%04x", (int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /**
     * Writes a duration.
     *
     * @param duration the duration
     * @return such as {@code 30 s} or {@code 0.2 s}
     */
    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
