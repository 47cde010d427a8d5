package org.futurestck.reference;

import org.jetbrains.lincheck.Lincheck;

/**
 * What Lincheck has seen of a scenario.
 *
 * @param interleavings how many it has played
 * @param report what it says of the one that fails, without the details; empty if none does
 */
record Exploration(int interleavings, String report) {

    /** Lincheck sets every field back before each interleaving, but not what the JVM keeps for itself. */
    private static final String COUNTER = "futures-tck.interleavings";

    /**
     * Plays interleavings until one fails, there are no others, or the limit is reached. Those with few changes from thread
     * to thread come first. There is no chance in it: the same scenario gives the same interleavings.
     *
     * @param scenario what to play
     * @param most the limit
     * @return what was seen
     */
    static Exploration of(Scenario scenario, int most) {
        System.setProperty(COUNTER, "0");
        try {
            Lincheck.runConcurrentTest(most, scenario);
        } catch (AssertionError failed) { // LincheckAssertionError, whose message is the report
            String report = String.valueOf(failed.getMessage());
            return new Exploration(counted(), report.split("Detailed trace:")[0]);
        }
        return new Exploration(counted(), "");
    }

    static void count() {
        System.setProperty(COUNTER, String.valueOf(counted() + 1));
    }

    private static int counted() {
        return Integer.getInteger(COUNTER, 0);
    }
}
