package org.futurestck.kit.local;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.futurestck.kit.stage.Door;

/**
 * The stages that are open in this JVM. While there is one, the log is captured. Safe for use by several threads.
 */
final class OpenStages {

    private static final Map<String, Open> STAGES = new LinkedHashMap<>();

    /** What worker processes, which have no stages, know of the checks that they work for. */
    private static final Map<String, StageObjects> ELSEWHERE = new HashMap<>();

    private static boolean stagedHere;

    /** Apart, because worker processes have no need of it, and are to start quickly. */
    private static final class Log {

        static final LogCapture CAPTURE = new LogCapture();

        /** The root logger; held, because loggers that nobody holds are forgotten together with their handlers. */
        static final Logger ROOT = Logger.getLogger("");

        private Log() {}
    }

    private record Open(StageObjects objects, Interpreter interpreter) {}

    private OpenStages() {}

    static synchronized void add(StageObjects objects, Interpreter interpreter) {
        if (STAGES.isEmpty()) {
            Log.ROOT.addHandler(Log.CAPTURE);
        }
        stagedHere = true;
        STAGES.put(objects.door().token(), new Open(objects, interpreter));
    }

    static synchronized void remove(StageObjects objects) {
        STAGES.remove(objects.door().token());
        if (STAGES.isEmpty()) {
            Log.ROOT.removeHandler(Log.CAPTURE);
        }
    }

    /**
     * What is known here of the check with that door. A process that has no stages is a worker process of few checks, and remembers
     * them all; where there have been stages, a call that comes late finds nothing.
     */
    static synchronized StageObjects objectsFor(Door door) {
        Open open = STAGES.get(door.token());
        if (open != null) {
            return open.objects();
        }
        return stagedHere
                ? StageObjects.of(door)
                : ELSEWHERE.computeIfAbsent(door.token(), token -> StageObjects.of(door));
    }

    static synchronized Collection<StageObjects> all() {
        return STAGES.values().stream().map(Open::objects).toList();
    }

    /** The stage with that door; empty in a child process of the subject, and when the check is over. */
    static synchronized Optional<StageObjects> at(Door door) {
        return Optional.ofNullable(STAGES.get(door.token())).map(Open::objects);
    }

    /** What performs operations on the stage with that door; empty like {@link #at}. */
    static synchronized Optional<Interpreter> interpreterAt(Door door) {
        return Optional.ofNullable(STAGES.get(door.token())).map(Open::interpreter);
    }
}
