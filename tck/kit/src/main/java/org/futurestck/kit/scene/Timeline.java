package org.futurestck.kit.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.futurestck.kit.stage.Texts;

/** What happened in one check, in order. Safe for use by several threads. */
final class Timeline {

    private static final int LIMIT = 2_000;

    private final LongSupplier clock;
    private final long begin;
    private final List<TimelineEntry> entries = new ArrayList<>();

    Timeline(LongSupplier clock) {
        this.clock = clock;
        begin = clock.getAsLong();
    }

    /** Appends an event and returns its position. Beyond the limit the last place is kept for what comes. */
    synchronized int add(String who, TimelineEntry.Kind kind, String text) {
        TimelineEntry entry = new TimelineEntry((clock.getAsLong() - begin) / 1_000, who, kind, Texts.cut(text));
        if (entries.size() == LIMIT) {
            entries.set(LIMIT - 1, entry);
        } else {
            entries.add(entry);
        }
        return entries.size() - 1;
    }

    synchronized List<TimelineEntry> entries() {
        return List.copyOf(entries);
    }
}
