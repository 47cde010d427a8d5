package org.futurestck.kit.local;

import java.util.List;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.jspecify.annotations.Nullable;

/** Sightings in the present process and thread. */
final class Here {

    private static final String PROCESS = Long.toString(ProcessHandle.current().pid());

    private Here() {}

    static Sighting call(SightingEvent event, String id) {
        return sighting(event, id, null, List.of(), List.of(), null);
    }

    /** Something ends that may have performed operations. */
    static Sighting done(SightingEvent event, String id, List<Outcome> outcomes) {
        return sighting(event, id, null, outcomes, List.of(), null);
    }

    static Sighting initializing(String id, List<Value> arguments) {
        return sighting(SightingEvent.INITIALIZER_STARTED, id, null, List.of(), arguments, null);
    }

    static Sighting callback(SightingEvent event, String id, @Nullable String future, List<Outcome> outcomes) {
        return sighting(event, id, future, outcomes, List.of(), null);
    }

    static Sighting logged(String logger, String text) {
        return sighting(SightingEvent.LOGGED, logger, null, List.of(), List.of(), text);
    }

    private static Sighting sighting(
            SightingEvent event,
            String id,
            @Nullable String future,
            List<Outcome> outcomes,
            List<Value> arguments,
            @Nullable String text) {
        Thread here = Thread.currentThread();
        return new Sighting(
                event, id, PROCESS, here.getName(), Long.toString(here.getId()), future, outcomes, arguments, text);
    }
}
