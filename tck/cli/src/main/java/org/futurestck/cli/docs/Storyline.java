package org.futurestck.cli.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything is in the drawing of a shutdown: a lane for whoever calls it, one for the running call and one for the pending call.
 *
 * @param width the width of the drawing
 * @param height its height
 * @param called where the moment of the shutdown is
 * @param bars what lasts
 */
record Storyline(int width, int height, int called, List<Bar> bars) {

    private static final int LANE = 34;
    private static final int BEGIN = 92;
    private static final int STEP = 36;
    private static final int LEAST = 6;
    private static final int ROOM = 76;

    /**
     * Something that lasts.
     *
     * @param lane whose it is; empty if that is said already
     * @param kind what it is: {@code waiting}, {@code running}, {@code queued} or {@code cancelled}
     * @param x where it begins
     * @param y the top of it
     * @param width how long it is
     * @param remark what is said behind it
     * @param remarkX where that begins; 0 if nothing is said
     */
    record Bar(String lane, String kind, int x, int y, int width, String remark, int remarkX) {}

    Storyline {
        bars = List.copyOf(bars);
    }

    static Storyline of(ShutdownStory story) {
        List<Bar> bars = new ArrayList<>();
        bars.add(bar("shutdown()", "waiting", 0, ShutdownStory.CALLED, story.returned(), "returns"));
        bars.add(bar("running call", "running", 1, 0, story.runningEnded(), "done"));
        Integer began = story.pendingBegan();
        if (began == null) {
            bars.add(bar("pending call", "queued", 2, 0, story.pendingDone(), "cancelled"));
        } else {
            bars.add(bar("pending call", "queued", 2, 0, began, ""));
            bars.add(bar("", "running", 2, began, story.pendingDone(), "done"));
        }
        return new Storyline(at(story.last()) + ROOM, 3 * LANE, at(ShutdownStory.CALLED), bars);
    }

    private static Bar bar(String lane, String kind, int row, int from, int to, String remark) {
        int width = Math.max(at(to) - at(from), LEAST);
        return new Bar(
                lane, kind, at(from), row * LANE + 7, width, remark, remark.isEmpty() ? 0 : at(from) + width + 6);
    }

    private static int at(int time) {
        return BEGIN + time * STEP;
    }
}
