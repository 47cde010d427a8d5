package org.futurestck.kit.scene;

/** A machine that never stalls, whatever the real one does while the tests of the kit run. */
public final class SteadyMachine {

    private SteadyMachine() {}

    /** What watches it. */
    public static StallWatch watch() {
        return new StallWatch(() -> 0);
    }
}
