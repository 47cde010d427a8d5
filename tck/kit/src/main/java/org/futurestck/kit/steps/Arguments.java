package org.futurestck.kit.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.futurestck.kit.operation.Timeout;
import org.jspecify.annotations.Nullable;

/** The arguments in an operation's text: the positional ones, and behind them the named ones. Each can be taken once. */
final class Arguments {

    private static final Pattern NAMED = Pattern.compile("([a-z_]+)=(?!=)(.*)");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    private final String text;
    private final List<String> positional = new ArrayList<>();
    private final Map<String, String> named = new LinkedHashMap<>();

    /**
     * Reads a list of arguments.
     *
     * @param list what stands between the parentheses
     * @param text the whole operation, for complaints
     */
    Arguments(String list, String text) {
        this.text = text;
        for (String argument : split(list, text)) {
            Matcher name = NAMED.matcher(argument);
            if (!name.matches()) {
                if (!named.isEmpty()) {
                    throw Unreadable.of(text);
                }
                positional.add(argument);
            } else if (named.put(name.group(1), name.group(2)) != null) {
                throw Unreadable.of(text);
            }
        }
    }

    /** Parts a list at the commas that stand in no brackets and no quotes. */
    static List<String> split(String list, String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '\'') {
                quoted = !quoted || !endsText(list, i);
            } else if (quoted) {
                continue;
            } else if (c == '[' || c == '(') {
                depth++;
            } else if (c == ']' || c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(list.substring(begin, i).trim());
                begin = i + 1;
            }
        }
        if (depth != 0 || quoted) {
            throw Unreadable.of(text);
        }
        String last = list.substring(begin).trim();
        if (!last.isEmpty() || !parts.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }

    /** A quote inside a text, as in 'it's', is one that no comma and no bracket follows. */
    private static boolean endsText(String list, int quote) {
        return quote + 1 == list.length() || ",])".indexOf(list.charAt(quote + 1)) >= 0;
    }

    /** All positional arguments that are left. */
    List<String> rest() {
        List<String> rest = List.copyOf(positional);
        positional.clear();
        return rest;
    }

    /** The next positional argument. */
    String next() {
        if (positional.isEmpty()) {
            throw Unreadable.of(text);
        }
        return positional.remove(0);
    }

    /** All named arguments that are left. */
    Map<String, String> named() {
        Map<String, String> rest = new LinkedHashMap<>(named);
        named.clear();
        return rest;
    }

    /** The named argument; null if it is left out. */
    @Nullable
    String named(String name) {
        return named.remove(name);
    }

    Timeout timeout() {
        String timeout = named("timeout");
        return timeout == null ? Timeout.OMITTED : Timeout.of(timeout);
    }

    @Nullable
    Integer integer(String name) {
        String number = named(name);
        if (number != null && !INTEGER.matcher(number).matches()) {
            throw Unreadable.of(text);
        }
        return number == null ? null : Integer.valueOf(number);
    }

    @Nullable
    Boolean bool(String name) {
        String truth = named(name);
        if (truth != null && !truth.matches("True|False")) {
            throw Unreadable.of(text);
        }
        return truth == null ? null : Boolean.valueOf(truth.equals("True"));
    }

    /** Complains if an argument was not taken. */
    void end() {
        if (!positional.isEmpty() || !named.isEmpty()) {
            throw Unreadable.of(text);
        }
    }
}
