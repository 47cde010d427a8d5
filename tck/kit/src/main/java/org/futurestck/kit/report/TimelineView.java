package org.futurestck.kit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.futurestck.kit.scene.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Draws a timeline in few lines of plain text. What was first, what was illegal and what led to it is kept; the rest gives way. */
public final class TimelineView {

    /** How many lines a timeline needs so that its beginning, the illegal event and one before it can be told. */
    static final int LEAST = 5;

    private static final int LONGEST_NAME = 14;
    private static final String MARK = ">";

    private TimelineView() {}

    /**
     * Draws a timeline.
     *
     * @param timeline the events
     * @param illegal the position of the first illegal event; null if there is none
     * @param rows how many lines there may be, at least 5
     * @param width how many characters a line may have, at least 60
     * @return the lines, none if there are no events
     */
    public static List<ReportLine> of(List<TimelineEntry> timeline, @Nullable Integer illegal, int rows, int width) {
        int marked = illegal == null || illegal < 0 || illegal >= timeline.size() ? -1 : illegal;
        int names = timeline.stream()
                .mapToInt(entry -> SafeText.line(entry.who(), LONGEST_NAME).length())
                .max()
                .orElse(0);
        List<ReportLine> lines = new ArrayList<>();
        int next = 0;
        for (int shown : Excerpt.of(timeline.size(), marked, rows)) {
            gap(next, shown, lines);
            lines.add(line(timeline.get(shown), shown == marked, names, width));
            next = shown + 1;
        }
        gap(next, timeline.size(), lines);
        return lines;
    }

    private static void gap(int from, int to, List<ReportLine> lines) {
        if (to > from) {
            int count = to - from;
            lines.add(ReportLine.plain("      ... " + count + (count == 1 ? " event" : " events") + " left out"));
        }
    }

    private static ReportLine line(TimelineEntry entry, boolean illegal, int names, int width) {
        String who = SafeText.line(entry.who(), LONGEST_NAME);
        String text = String.format(
                Locale.ROOT,
                "  %s %9.3f ms  %-" + Math.max(1, names) + "s  %s",
                illegal ? MARK : " ",
                entry.micros() / 1e3,
                who,
                SafeText.line(entry.text()));
        String note = illegal ? "  <- first illegal event" : "";
        int room = Math.max(width - note.length(), 30);
        String cut = text.length() <= room ? text : text.substring(0, room - 3) + "...";
        return new ReportLine(illegal ? ReportLine.Kind.BAD : ReportLine.Kind.PLAIN, cut + note);
    }
}
