package org.futurestck.cli.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.report.SafeText;
import org.futurestck.kit.scene.TimelineEntry;

/** Gives everybody whom a timeline concerns a lane: callers first, then calls, callbacks, and the kit. Immutable. */
final class Lanes {

    private static final int MOST = 12;
    private static final int LONGEST_NAME = 14;

    private final List<Lane> all = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** Gives lanes. Those whom the events that are shown concern come before others where there are too many. */
    Lanes(List<TimelineEntry> shown, List<TimelineEntry> timeline) {
        Map<String, LaneKind> kinds = new LinkedHashMap<>();
        shown.forEach(entry -> kinds.put(entry.who(), LaneKind.KIT));
        Map<String, LaneKind> told = new HashMap<>();
        timeline.forEach(entry -> LaneKind.told(entry)
                .ifPresent(kind -> told.merge(entry.who(), kind, (one, other) -> stronger(one, other))));
        kinds.replaceAll((who, unknown) -> told.getOrDefault(who, unknown));
        List<String> names = kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
        int own = names.size() <= MOST ? names.size() : MOST - 1;
        for (String name : names.subList(0, own)) {
            add(SafeText.line(name, LONGEST_NAME), kinds.getOrDefault(name, LaneKind.KIT));
            places.put(name, all.size() - 1);
        }
        if (own < names.size()) {
            add((names.size() - own) + " others", LaneKind.KIT);
        }
    }

    /** A gate bears the name of a call or of a callback, which its sightings tell apart. */
    private static LaneKind stronger(LaneKind one, LaneKind other) {
        if (one == LaneKind.CALLER || other == LaneKind.CALLER) {
            return LaneKind.CALLER;
        }
        return one == LaneKind.CALL ? other : one;
    }

    private void add(String name, LaneKind kind) {
        all.add(new Lane(name, kind, all.size() * Lane.WIDTH + Lane.WIDTH / 2));
    }

    List<Lane> all() {
        return all;
    }

    /** The place of the lane of somebody; the last one for those who have none of their own. */
    int of(String who) {
        return places.getOrDefault(who, all.size() - 1);
    }
}
