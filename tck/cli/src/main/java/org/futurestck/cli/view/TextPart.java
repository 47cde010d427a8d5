package org.futurestck.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence.
 *
 * @param text harmless text
 * @param rule the id of the rule of the certificate that it names; empty if it names none
 */
record TextPart(String text, String rule) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]*(?:\\.[a-z0-9_-]+)+");

    /** Takes a harmless sentence apart where it names rules. */
    static List<TextPart> of(String sentence, Set<String> rules) {
        List<TextPart> parts = new ArrayList<>();
        Matcher id = ID.matcher(sentence);
        int end = 0;
        while (id.find()) {
            if (rules.contains(id.group())) {
                parts.add(new TextPart(sentence.substring(end, id.start()), ""));
                parts.add(new TextPart(id.group(), id.group()));
                end = id.end();
            }
        }
        parts.add(new TextPart(sentence.substring(end), ""));
        return parts;
    }
}
