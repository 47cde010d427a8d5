package org.futurestck.kit.steps;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Value;

/** Reads values as features write them: {@code None}, {@code 42}, {@code 323 ** 1235}, {@code 'text'}, {@code 5 bytes}, {@code ['x', 3]}. */
final class ValueText {

    private static final String UNSENDABLE = "an object that cannot be sent";

    /** What a value looks like. */
    static final String FORM =
            "None|True|False|-?[0-9]+(?:\\.[0-9]+)?|[0-9]+ \\*\\* [0-9]+|[0-9]+ bytes|'.*'|object .+|" + UNSENDABLE
                    + "|\\[.*\\]";

    private static final Pattern POWER = Pattern.compile("([0-9]{1,6}) \\*\\* ([0-9]{1,5})");
    private static final Pattern RANGE = Pattern.compile("range\\(([0-9]{1,5})\\)");

    /** Reads what is no plain value. */
    interface Names {
        Value named(String text);
    }

    private ValueText() {}

    /** A value that is data or a token. */
    static Value plain(String text) {
        return value(text, name -> {
            throw Unreadable.of(name);
        });
    }

    /** A value in which whatever is no plain value is read by others. */
    static Value value(String text, Names names) {
        if (Arguments.split(text, text).size() != 1) {
            throw Unreadable.of(text);
        } else if (text.equals("None")) {
            return new Value.None();
        } else if (text.equals("True") || text.equals("False")) {
            return Value.of(text.equals("True"));
        } else if (text.matches("-?[0-9]+")) {
            return new Value.Int(new BigInteger(text));
        } else if (text.matches("-?[0-9]+\\.[0-9]+")) {
            return new Value.Decimal(new BigDecimal(text));
        } else if (text.matches("[0-9]{1,9} bytes")) {
            return new Value.Bytes(Long.parseLong(text.substring(0, text.indexOf(' '))));
        } else if (text.equals(UNSENDABLE)) {
            return new Value.Unsendable();
        } else if (text.matches("object .+")) {
            return new Value.Token(text.substring("object ".length()));
        } else if (text.matches("'.*'")) {
            return new Value.Text(text.substring(1, text.length() - 1));
        } else if (isList(text)) {
            return new Value.Items(elements(text).stream()
                    .map(element -> value(element, names))
                    .toList());
        }
        Matcher power = POWER.matcher(text);
        return power.matches()
                ? new Value.Int(new BigInteger(power.group(1)).pow(Integer.parseInt(power.group(2))))
                : names.named(text);
    }

    /** The values of a list or of a range. */
    static List<Value> values(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return IntStream.range(0, Integer.parseInt(range.group(1)))
                    .mapToObj(number -> Value.of((long) number))
                    .toList();
        }
        return elements(text).stream().map(ValueText::plain).toList();
    }

    static boolean isList(String text) {
        return text.startsWith("[") && text.endsWith("]");
    }

    /** The texts of the elements of a list. */
    static List<String> elements(String list) {
        if (!isList(list)) {
            throw Unreadable.of(list);
        }
        return Arguments.split(list.substring(1, list.length() - 1), list);
    }

    /** The error that a text such as "error e" stands for. */
    static ErrorSpec error(String text) {
        if (!text.matches("error .+")) {
            throw Unreadable.of(text);
        }
        return ErrorSpec.exception(text.substring("error ".length()));
    }

    /** A text in quotes, read. */
    static String text(String text) {
        if (plain(text) instanceof Value.Text read) {
            return read.value();
        }
        throw Unreadable.of(text);
    }
}
