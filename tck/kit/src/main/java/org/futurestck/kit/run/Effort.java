package org.futurestck.kit.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much time a run gives to what it can only try again and again: races of threads, and random programs. */
public enum Effort {
    /** For a quick look between two edits: a quarter of the normal time. */
    QUICK(0.25),
    /** For each build; it adds a few seconds to a run. */
    NORMAL(1),
    /** For a night: two hundred times the normal time. */
    SOAK(200);

    private static final int MOST_TRIES = 100_000;

    private final double factor;

    Effort(double factor) {
        this.factor = factor;
    }

    /**
     * Finds an effort by its name.
     *
     * @param name such as {@code soak}
     * @return the effort; empty if there is none of that name
     */
    public static Optional<Effort> find(String name) {
        return Arrays.stream(values())
                .filter(effort -> effort.toString().equals(name))
                .findFirst();
    }

    /** A span that suits the normal effort, for this one. */
    Duration of(Duration normal) {
        return Duration.ofNanos((long) (normal.toNanos() * factor));
    }

    /** A number of tries that suits the normal effort, for this one; at least 1. */
    int of(int normal) {
        return (int) Math.max(1, Math.min(MOST_TRIES, normal * factor));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
