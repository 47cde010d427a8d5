package org.futurestck.kit.properties;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * One step of a random program on an executor. It means something in any program, so a shorter one can be made by leaving steps out.
 *
 * @param kind what is done
 * @param which to which of the futures for which it can be done; counted round and round
 */
record Step(Kind kind, int which) {

    /** The steps, and how often each comes in programs. */
    enum Kind {
        /** Submits a call that waits at its gate and returns a value. */
        SUBMIT(7),
        /** Submits a call that waits at its gate and raises an error. */
        SUBMIT_FAILING(2),
        /** Lets a running call come to its end. */
        LET_GO(4),
        CANCEL(3),
        ASK_CANCELLED(1),
        ASK_RUNNING(1),
        ASK_DONE(1),
        ASK_RESULT(1),
        ASK_EXCEPTION(1),
        /** Shuts down without waiting. */
        SHUT_DOWN(0),
        /** Shuts down without waiting, and cancels what is pending. */
        SHUT_DOWN_CANCELLING(0);

        private final int frequency;

        Kind(int frequency) {
            this.frequency = frequency;
        }
    }

    private static final int FUTURES = 5;

    /** Random steps of an executor that is not shut down by them; long programs are as frequent as short ones. */
    static Arbitrary<List<Step>> programs(int longest) {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .flatMap(kind -> Collections.nCopies(kind.frequency, kind).stream())
                .toList();
        Arbitrary<Integer> which =
                Arbitraries.integers().between(0, FUTURES - 1).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(Arbitraries.of(kinds), which)
                .as(Step::new)
                .list()
                .ofMaxSize(longest)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    /** Chooses from what the step can be done to, of which there is something; the last comes first. */
    String from(List<String> candidates) {
        return candidates.get(candidates.size() - 1 - which % candidates.size());
    }
}
