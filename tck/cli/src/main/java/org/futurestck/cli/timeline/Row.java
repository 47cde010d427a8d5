package org.futurestck.cli.timeline;

import java.util.List;

/**
 * A row of a picture: an event, or a gap where events are left out.
 *
 * @param time when it happened, in milliseconds with three decimals, because racing threads meet within microseconds; empty for a
 *     gap
 * @param pause how long nothing had happened before, if that was long; otherwise empty
 * @param lane the lane it stands in; the first one for a gap
 * @param who whom it concerns, who may share the lane with others; empty for a gap
 * @param operation the operation that ended, where the text goes on from it; otherwise empty
 * @param text what happened
 * @param mark its sign; {@link Mark#MOMENT} for a gap
 * @param gap whether events are left out here
 * @param bars the pieces of what lasts
 */
record Row(
        String time,
        String pause,
        Lane lane,
        String who,
        String operation,
        String text,
        Mark mark,
        boolean gap,
        List<Bar> bars) {

    /** How far from the top of a row its event is drawn, in pixels. */
    static final int EVENT = 13;

    /** More than any row is high, in pixels; what is too long is cut off. */
    private static final int BOTTOM = 2_000;

    Row {
        bars = List.copyOf(bars);
    }

    /**
     * A piece of something that lasts.
     *
     * @param lane where
     * @param above whether it comes from above
     * @param below whether it goes on below
     */
    record Bar(Lane lane, boolean above, boolean below) {

        /** Its line, as SVG writes it. */
        String path() {
            return "M" + lane.x() + " " + (above ? 0 : EVENT) + "V" + (below ? BOTTOM : EVENT);
        }
    }

    boolean illegal() {
        return mark == Mark.ILLEGAL;
    }

    /** The style of the row. */
    String style() {
        return illegal() ? "illegal" : gap ? "gap" : "legal";
    }
}
