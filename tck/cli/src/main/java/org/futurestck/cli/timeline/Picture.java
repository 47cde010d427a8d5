package org.futurestck.cli.timeline;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.futurestck.cli.page.Asset;
import org.futurestck.kit.report.Excerpt;
import org.futurestck.kit.scene.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as a picture: time runs downwards, everybody has a lane, and what lasts is a bar. It is a table at the same time, that
 * tells in words all that is drawn. Its texts are harmless and of bounded length. Immutable.
 */
public final class Picture {

    /** The style sheet of pages with pictures. */
    public static final Asset STYLE = Asset.load(Picture.class, "timeline.css");

    private static final int LETTER = 5;

    private final List<Lane> lanes;
    private final List<Row> rows;

    private Picture(List<Lane> lanes, List<Row> rows) {
        this.lanes = List.copyOf(lanes);
        this.rows = List.copyOf(rows);
    }

    /**
     * Draws a timeline.
     *
     * @param timeline the events, at least one
     * @param illegal the position of the first illegal event; null if there is none
     * @param rows how many rows there may be, at least 5
     * @param longest how many characters a text may have, at least 4
     * @return the picture
     */
    public static Picture of(List<TimelineEntry> timeline, @Nullable Integer illegal, int rows, int longest) {
        int marked = illegal == null || illegal < 0 || illegal >= timeline.size() ? -1 : illegal;
        SortedSet<Integer> shown = Excerpt.of(timeline.size(), marked, rows);
        Lanes lanes = new Lanes(shown.stream().map(timeline::get).toList(), timeline);
        return new Picture(lanes.all(), new Painter(lanes, longest).paint(timeline, shown, marked));
    }

    List<Lane> lanes() {
        return lanes;
    }

    List<Row> rows() {
        return rows;
    }

    /** In pixels. */
    int width() {
        return lanes.size() * Lane.WIDTH;
    }

    /** How much room the names above the lanes take, which stand aslant, in pixels. */
    int head() {
        int letters =
                lanes.stream().mapToInt(lane -> lane.label().length()).max().orElse(0);
        return 16 + letters * LETTER;
    }

    /** Thin lines, one for each lane, as SVG writes them. */
    String guides() {
        return lanes.stream().map(lane -> "M" + lane.x() + " 0V2000").collect(Collectors.joining());
    }
}
