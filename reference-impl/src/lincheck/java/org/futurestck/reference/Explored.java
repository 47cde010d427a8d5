package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts what is seen of a scenario. */
final class Explored {

    /** With fewer, Lincheck has not looked into what the threads do: two that do nothing have five interleavings. */
    private static final int LEAST = 50;

    /** Enough for faults that are planted: each was found among the first 31. */
    private static final int FEW = 60;

    /** The mark of a switch in the midst of something; one that comes of waiting has a reason. */
    private static final String PREEMPTION = "switch +\\|";

    private Explored() {}

    /** The scenario holds in the first {@code most} interleavings. */
    static void holds(Scenario scenario, int most) {
        Exploration seen = Exploration.of(scenario, most);
        assertThat(seen.report()).isEmpty();
        assertThat(seen.interleavings()).isGreaterThanOrEqualTo(LEAST);
    }

    /** The scenario holds in as many interleavings as would show a fault. */
    static void holds(Scenario scenario) {
        holds(scenario, FEW);
    }

    /**
     * The scenario does not hold, and only because a thread was stopped in the midst of something.
     *
     * @param scenario a scenario with something that is broken
     * @param complaint what the report has to say
     * @param operations the methods that the report has to show at work in the two threads
     */
    static void fails(Scenario scenario, String complaint, String... operations) {
        Exploration seen = Exploration.of(scenario, FEW);
        assertThat(seen.report())
                .contains(complaint, "Main Thread", "Thread 1")
                .contains(operations)
                .containsPattern(PREEMPTION);
        assertThat(seen.interleavings()).isGreaterThan(1);
    }
}
