package org.futurestck.hosts.python;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.stream.Stream;

/** The interpreters that the tests run on: whatever this machine has. */
final class Pythons {

    private static final List<Interpreter> FOUND = Interpreters.find();

    private Pythons() {}

    static void assumeThereAreSome() {
        assumeFalse(FOUND.isEmpty(), "no CPython 3.6 or newer was found on the PATH");
    }

    static List<Interpreter> all() {
        return FOUND;
    }

    static List<Interpreter> oldestAndNewest() {
        return Stream.of(FOUND.get(0), newest()).distinct().toList();
    }

    static Interpreter newest() {
        return FOUND.get(FOUND.size() - 1);
    }
}
