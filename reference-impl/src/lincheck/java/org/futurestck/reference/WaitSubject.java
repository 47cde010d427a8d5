package org.futurestck.reference;

import org.futurestck.binding.ModuleFunctions;

/** What the scenarios about {@code wait} are played with. */
enum WaitSubject {
    REFERENCE,
    SMALL,
    LOSES_WAKE_UPS,
    COUNTS_IN_TWO_STEPS;

    ModuleFunctions create() {
        return switch (this) {
            case REFERENCE -> new Futures();
            case SMALL -> new SmallWait();
            case LOSES_WAKE_UPS -> new BrokenWaits.LosesWakeUps();
            case COUNTS_IN_TWO_STEPS -> new BrokenWaits.CountsInTwoSteps();
        };
    }
}
