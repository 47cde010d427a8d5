package org.futurestck.kit.report;

import java.util.SortedSet;
import java.util.TreeSet;

/** Chooses the events of a timeline that are shown where not all can be. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * Chooses what was first, what is marked, and what led to it; the rest gives way.
     *
     * @param size how many events there are
     * @param marked the position of the event that must not be missing; negative if any will do
     * @param rows how many rows there may be, at least 5; they take the events that are shown and a line for each gap between them
     * @return the positions of the events to show, all of them if they fit
     */
    public static SortedSet<Integer> of(int size, int marked, int rows) {
        TreeSet<Integer> shown = new TreeSet<>();
        int places = size <= rows ? size : rows - 2;
        int last = marked < 0 ? size - 1 : marked;
        if (places > 0 && size > 0) {
            shown.add(last);
            shown.add(0);
        }
        for (int before = last - 1; before > 0 && shown.size() < places; before--) {
            shown.add(before);
        }
        for (int after = last + 1; after < size && shown.size() < places; after++) {
            shown.add(after);
        }
        return shown;
    }
}
