package org.futurestck.kit.stage;

/**
 * Writes one JSON object of texts and truth values, in ASCII. By hand, because a new worker process would take longer to load a
 * library for it than to do all the rest of a call. For one thread.
 */
final class JsonTexts {

    private static final int HEX = 16;

    private final StringBuilder json = new StringBuilder("{");

    void put(String name, String value) {
        key(name);
        quote(value);
    }

    void put(String name, boolean value) {
        key(name);
        json.append(value);
    }

    /** The whole object; to be called once, as the last. */
    String end() {
        return json.append('}').toString();
    }

    private void key(String name) {
        if (json.length() > 1) {
            json.append(',');
        }
        quote(name);
        json.append(':');
    }

    private void quote(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
        json.append('"');
    }

    private void append(char c) {
        if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
            json.append(c);
            return;
        }
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(Character.forDigit(c >> shift & 0xf, HEX));
        }
    }
}
