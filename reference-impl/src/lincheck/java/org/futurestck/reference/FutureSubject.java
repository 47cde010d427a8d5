package org.futurestck.reference;

import org.futurestck.binding.BareFuture;

/** The futures that the scenarios are played with. A switch and no constructor references, which would be lambdas. */
enum FutureSubject {
    REFERENCE,
    SMALL,
    CANCELS_IN_TWO_STEPS,
    FINISHES_IN_TWO_STEPS,
    STOPS_BEFORE_IT_IS_DONE,
    STORES_BEFORE_IT_WINS,
    ENDS_BEFORE_IT_STORES,
    LOSES_CALLBACKS,
    REPEATS_CALLBACKS,
    WAITS_IN_TWO_STEPS;

    BareFuture<String> create() {
        return switch (this) {
            case REFERENCE -> new DefaultFuture<>();
            case SMALL -> new SmallFuture();
            case CANCELS_IN_TWO_STEPS -> new BrokenFutures.CancelsInTwoSteps();
            case FINISHES_IN_TWO_STEPS -> new BrokenFutures.FinishesInTwoSteps();
            case STOPS_BEFORE_IT_IS_DONE -> new BrokenFutures.StopsBeforeItIsDone();
            case STORES_BEFORE_IT_WINS -> new BrokenFutures.StoresBeforeItWins();
            case ENDS_BEFORE_IT_STORES -> new BrokenFutures.EndsBeforeItStores();
            case LOSES_CALLBACKS -> new BrokenFutures.LosesCallbacks();
            case REPEATS_CALLBACKS -> new BrokenFutures.RepeatsCallbacks();
            case WAITS_IN_TWO_STEPS -> new BrokenFutures.WaitsInTwoSteps();
        };
    }
}
