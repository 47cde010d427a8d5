package org.futurestck.zoo;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which animals are visited. A build visits every third one, or it would take minutes; with {@code -Dzoo=rest} the others are
 * visited, and with {@code -Dzoo=all} all of them.
 */
enum Sample {
    THIRD,
    REST,
    ALL;

    private static final int OF = 3;

    /** Those of the run, in their order. */
    static <T> Stream<T> of(Collection<T> all) {
        Sample sample = valueOf(System.getProperty("zoo", "third").toUpperCase(Locale.ROOT));
        List<T> ordered = List.copyOf(all);
        return IntStream.range(0, ordered.size())
                .filter(index -> sample == ALL || (index % OF == 0) == (sample == THIRD))
                .mapToObj(ordered::get);
    }
}
