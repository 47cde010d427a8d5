package org.futurestck.kit.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * An edition of the documents of a contract, named after the release that they came with. Which editions there are, the rule book
 * says.
 *
 * @param name numbers with dots in between, such as {@code 3.8}
 */
public record Edition(@JsonValue String name) implements Comparable<Edition> {

    private static final Pattern NAME = Pattern.compile("(0|[1-9][0-9]{0,3})(\\.(0|[1-9][0-9]{0,3})){1,3}");

    /**
     * Checks the name.
     *
     * @param name name
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator
    public Edition {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is not the name of an edition, such as 3.8");
        }
    }

    /**
     * Tells whether a text names an edition, be there one or not.
     *
     * @param text the text
     * @return true for two to four numbers with dots in between
     */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Compares number by number, so that 3.8 comes before 3.13, and 0.5 before 0.5.1. */
    @Override
    public int compareTo(Edition other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        return Arrays.stream(name.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
