package org.futurestck.cli.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.futurestck.kit.scene.TimelineEntry;

/** Whose lane it is. The order is that of the lanes in a picture. */
enum LaneKind {
    CALLER("caller"),
    CALL("call"),
    CALLBACK("callback"),
    INITIALIZER("initializer"),
    HANDLER("exit handler"),
    PROGRAM("program"),
    INPUT("input"),
    LOGGER("logged"),
    KIT("");

    private static final List<String> OF_KIT = List.of("kit", "backstage", "nobody");

    private final String word;

    LaneKind(String word) {
        this.word = word;
    }

    /** What the kind is called beside the name of the lane; nothing if the name says all. */
    String word() {
        return word;
    }

    /** The style in which its bars are drawn. */
    String style() {
        return switch (this) {
            case CALLER -> "caller";
            case CALL -> "call";
            case CALLBACK -> "callback";
            case INITIALIZER, HANDLER, PROGRAM, INPUT, LOGGER, KIT -> "other";
        };
    }

    /** What an event tells about the one it concerns. */
    static Optional<LaneKind> told(TimelineEntry entry) {
        if (OF_KIT.contains(entry.who())) {
            return Optional.of(KIT);
        }
        return switch (entry.kind()) {
            case OPERATION, OUTCOME -> Optional.of(CALLER);
            case GATE -> Optional.of(CALL);
            case SIGHTING ->
                Stream.of(values())
                        .filter(kind -> !kind.word.isEmpty())
                        .filter(kind -> entry.text().startsWith(kind.word + " "))
                        .findFirst();
            case NOTE -> Optional.empty();
        };
    }
}
