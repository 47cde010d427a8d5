package org.futurestck.kit.scene;

import java.util.ArrayList;
import java.util.List;

/** What happened in one check, in order. Safe for use by several threads. */
final class Timeline {

    private static final int LIMIT = 2_000;

    private final long begin = System.nanoTime();
    private final List<TimelineEntry> entries = new ArrayList<>();

    /** Appends an event and returns its position. Beyond the limit the last place is kept for what comes. */
    synchronized int add(String who, TimelineEntry.Kind kind, String text) {
        TimelineEntry entry = new TimelineEntry((System.nanoTime() - begin) / 1_000, who, kind, text);
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
