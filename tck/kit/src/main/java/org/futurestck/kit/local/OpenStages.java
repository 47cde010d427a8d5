package org.futurestck.kit.local;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.futurestck.kit.stage.Door;

/**
 * The stages that are open in this JVM. While there is one, the log is captured. Safe for use by several threads.
 */
final class OpenStages {

    private static final Map<String, StageObjects> STAGES = new LinkedHashMap<>();
    private static final LogCapture CAPTURE = new LogCapture();

    /** The root logger; held, because loggers that nobody holds are forgotten together with their handlers. */
    private static final Logger ROOT = Logger.getLogger("");

    private OpenStages() {}

    static synchronized void add(StageObjects objects) {
        if (STAGES.isEmpty()) {
            ROOT.addHandler(CAPTURE);
        }
        STAGES.put(objects.door().token(), objects);
    }

    static synchronized void remove(StageObjects objects) {
        STAGES.remove(objects.door().token());
        if (STAGES.isEmpty()) {
            ROOT.removeHandler(CAPTURE);
        }
    }

    static synchronized Collection<StageObjects> all() {
        return List.copyOf(STAGES.values());
    }

    /** The stage with that door; empty in a child process of the subject, and when the check is over. */
    static synchronized Optional<StageObjects> at(Door door) {
        return Optional.ofNullable(STAGES.get(door.token()));
    }
}
