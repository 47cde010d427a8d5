package org.futurestck.kit.steps;

import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.scene.Scene;

/** Finds out in which process and thread a caller performs its operations. */
final class Witness {

    private final Scene scene;
    private final Sightings sightings;

    Witness(Scene scene) {
        this.scene = scene;
        sightings = new Sightings(scene);
    }

    /** A callback that is added to a finished call is called by whoever adds it, and so shows that thread. */
    Sighting of(String caller, String call) {
        String witness = "witness" + caller + "of" + call;
        perform(caller, new Operation.Exception(call, Timeout.OMITTED));
        perform(caller, new Operation.AddDoneCallback(call, Callback.reporting(witness)));
        return sightings.await(
                SightingEvent.CALLBACK_STARTED, witness, "a callback that is added to the finished call is called");
    }

    private void perform(String caller, Operation operation) {
        scene.begin(caller, operation);
        scene.outcome(caller);
    }
}
