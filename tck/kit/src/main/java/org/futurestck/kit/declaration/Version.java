package org.futurestck.kit.declaration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A version of a subject: numbers with dots between them, compared number by number. What is missing counts as zero. */
record Version(List<Integer> parts) {

    private static final String NUMBERS = "\\d{1,9}(?:\\.\\d{1,9})*";
    private static final Pattern WHOLE = Pattern.compile(NUMBERS);
    private static final Pattern BEGINNING = Pattern.compile("v?(" + NUMBERS + ").*", Pattern.DOTALL);

    /** Reads a text that is a version and nothing else. */
    static Optional<Version> exactly(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(of(text)) : Optional.empty();
    }

    /** Reads the numbers that a version begins with, such as 3.14.0 of {@code 3.14.0rc1+}. */
    static Optional<Version> in(String text) {
        Matcher matcher = BEGINNING.matcher(text);
        return matcher.matches() ? Optional.of(of(matcher.group(1))) : Optional.empty();
    }

    private static Version of(String numbers) {
        return new Version(Stream.of(numbers.split("\\.")).map(Integer::valueOf).toList());
    }

    boolean isBefore(Version other) {
        return compare(parts, other.parts) < 0;
    }

    /** Whether this comes after the other and everything that begins with it: 3.8.1 is not beyond 3.8, 3.9 is. */
    boolean isBeyond(Version other) {
        return compare(parts.subList(0, Math.min(parts.size(), other.parts.size())), other.parts) > 0;
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        int difference = 0;
        for (int i = 0; i < Math.max(left.size(), right.size()) && difference == 0; i++) {
            difference = Integer.compare(part(left, i), part(right, i));
        }
        return difference;
    }

    private static int part(List<Integer> parts, int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }
}
