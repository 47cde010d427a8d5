package org.futurestck.kit.stage;

/** Bounds what a subject or a host says before it is kept. */
public final class Texts {

    /** The length, in characters, that a kept text has at most. */
    public static final int LONGEST = 2_000;

    /** The length, in characters, that an integer has at most: enough for any of 16,384 bits. */
    public static final int LONGEST_INTEGER = 5_000;

    private Texts() {}

    /**
     * Cuts a text that is too long.
     *
     * @param text any text
     * @return the text, or its first 2,000 characters
     */
    public static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
