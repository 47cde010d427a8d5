package org.futurestck.kit.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An edition of the documentation, named after the Python release that it came with.
 *
 * @param minor the number after "3."
 */
public record Edition(int minor) implements Comparable<Edition> {

    /** The edition that first described the module. */
    public static final Edition OLDEST = new Edition(2);

    /** The newest edition the kit knows. */
    public static final Edition NEWEST = new Edition(13);

    /**
     * All editions, oldest first.
     *
     * @return the editions
     */
    public static List<Edition> all() {
        return IntStream.rangeClosed(OLDEST.minor, NEWEST.minor)
                .mapToObj(Edition::new)
                .toList();
    }

    /**
     * Finds an edition by its name.
     *
     * @param text a name such as {@code 3.8}
     * @return the edition, or empty if the kit does not know it
     */
    public static Optional<Edition> find(String text) {
        return all().stream().filter(edition -> edition.toString().equals(text)).findFirst();
    }

    @JsonCreator
    static Edition parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("unknown edition '" + text + "'"));
    }

    @Override
    public int compareTo(Edition other) {
        return Integer.compare(minor, other.minor);
    }

    @JsonValue
    @Override
    public String toString() {
        return "3." + minor;
    }
}
