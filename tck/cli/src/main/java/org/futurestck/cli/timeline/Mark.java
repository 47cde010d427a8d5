package org.futurestck.cli.timeline;

import java.util.List;
import java.util.Locale;
import org.futurestck.kit.scene.TimelineEntry;

/** The sign by which an event is drawn. */
enum Mark {
    /** Something begins that lasts. */
    BEGIN,
    /** What had begun ends. */
    END,
    /** A gate was opened. */
    GATE,
    /** A moment that is neither. */
    MOMENT,
    /** What must not have happened. */
    ILLEGAL;

    private static final List<String> BEGINNINGS = List.of("started", "began", "called with", "called in");
    private static final List<String> ENDINGS = List.of("finished", "ended");

    /** The sign of an event that is legal. */
    static Mark of(TimelineEntry entry) {
        return switch (entry.kind()) {
            case OPERATION -> BEGIN;
            case OUTCOME -> END;
            case GATE -> GATE;
            case NOTE -> MOMENT;
            case SIGHTING -> {
                String verb = verb(entry);
                if (BEGINNINGS.stream().anyMatch(verb::startsWith)) {
                    yield BEGIN;
                }
                yield ENDINGS.stream().anyMatch(verb::startsWith) ? END : MOMENT;
            }
        };
    }

    /** What follows the name of the call or callback, that may hold any words. */
    private static String verb(TimelineEntry entry) {
        int name = entry.text().indexOf(entry.who() + " ");
        return name < 0 ? "" : entry.text().substring(name + entry.who().length() + 1);
    }

    /** The id of the shape in the page. */
    String id() {
        return "mark-" + name().toLowerCase(Locale.ROOT);
    }
}
