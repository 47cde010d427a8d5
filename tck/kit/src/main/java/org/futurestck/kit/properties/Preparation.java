package org.futurestck.kit.properties;

import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;

/** What properties need before they can look at their rule. */
final class Preparation {

    private Preparation() {}

    /** Creates an object of the subject; without it the check cannot go on. */
    static void create(Scene scene, Operation operation, String handle) {
        Seen seen = scene.perform(operation);
        scene.prepare(
                seen.outcome().equals(new Outcome.Returned(new Value.Handle(handle))),
                operation + " returns a new object",
                operation + " " + seen.outcome(),
                seen.entry());
    }
}
