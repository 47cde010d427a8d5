package org.futurestck.reference;

import org.futurestck.binding.Executor;

/** The pools that the scenarios are played with; each has one thread. */
enum PoolSubject {
    REFERENCE,
    SMALL,
    SUBMITS_IN_TWO_STEPS,
    SLEEPS_IN_TWO_STEPS,
    STARTS_IN_TWO_STEPS,
    FORGETS_IN_TWO_STEPS;

    Executor create() {
        return switch (this) {
            case REFERENCE -> new ThreadPoolExecutor(1);
            case SMALL -> new SmallPool();
            case SUBMITS_IN_TWO_STEPS -> new BrokenPools.SubmitsInTwoSteps();
            case SLEEPS_IN_TWO_STEPS -> new BrokenPools.SleepsInTwoSteps();
            case STARTS_IN_TWO_STEPS -> new BrokenPools.StartsInTwoSteps();
            case FORGETS_IN_TWO_STEPS -> new BrokenPools.ForgetsInTwoSteps();
        };
    }
}
