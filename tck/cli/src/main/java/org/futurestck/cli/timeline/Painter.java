package org.futurestck.cli.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.futurestck.kit.report.SafeText;
import org.futurestck.kit.scene.TimelineEntry;

/** Goes through a timeline and draws row after row. For one picture. */
final class Painter {

    /** From this pause on, in microseconds, its length is told. */
    private static final long LONG = 100_000;

    private static final int LONGEST_NAME = 40;

    private final Lanes lanes;
    private final int longest;
    private final int[] lasting;
    private final String[] operations;
    private final List<Row> rows = new ArrayList<>();
    private boolean[] beforeGap;
    private int leftOut;
    private long last;

    Painter(Lanes lanes, int longest) {
        this.lanes = lanes;
        this.longest = longest;
        this.lasting = new int[lanes.all().size()];
        this.operations = new String[lanes.all().size()];
        this.beforeGap = new boolean[lanes.all().size()];
        Arrays.fill(operations, "");
    }

    List<Row> paint(List<TimelineEntry> timeline, SortedSet<Integer> shown, int illegal) {
        for (int i = 0; i < timeline.size(); i++) {
            TimelineEntry entry = timeline.get(i);
            boolean[] before = lasting();
            int lane = lanes.of(entry.who());
            Mark mark = Mark.of(entry);
            lasting[lane] = Math.max(0, lasting[lane] + (mark == Mark.BEGIN ? 1 : mark == Mark.END ? -1 : 0));
            if (shown.contains(i)) {
                gap(before);
                rows.add(row(entry, lane, i == illegal ? Mark.ILLEGAL : mark, bars(before, lasting())));
                last = entry.micros();
            } else if (leftOut++ == 0) {
                beforeGap = before;
            }
            if (mark == Mark.BEGIN) {
                operations[lane] = entry.text();
            }
        }
        gap(lasting());
        return rows;
    }

    private boolean[] lasting() {
        boolean[] now = new boolean[lasting.length];
        for (int i = 0; i < now.length; i++) {
            now[i] = lasting[i] > 0;
        }
        return now;
    }

    private List<Row.Bar> bars(boolean[] before, boolean[] after) {
        List<Row.Bar> bars = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            if (before[i] || after[i]) {
                bars.add(new Row.Bar(lanes.all().get(i), before[i], after[i]));
            }
        }
        return bars;
    }

    private void gap(boolean[] after) {
        if (leftOut > 0) {
            String text = leftOut + (leftOut == 1 ? " event" : " events") + " left out";
            Lane first = lanes.all().get(0);
            rows.add(new Row("", "", first, "", "", text, Mark.MOMENT, true, bars(beforeGap, after)));
            leftOut = 0;
        }
    }

    private Row row(TimelineEntry entry, int lane, Mark mark, List<Row.Bar> bars) {
        String operation = operations[lane];
        String text = entry.text();
        boolean goesOn =
                entry.kind() == TimelineEntry.Kind.OUTCOME && !operation.isEmpty() && text.startsWith(operation + " ");
        long pause = rows.isEmpty() ? 0 : entry.micros() - last;
        return new Row(
                String.format(Locale.ROOT, "%.3f", entry.micros() / 1e3),
                pause < LONG ? "" : "+" + time(pause),
                lanes.all().get(lane),
                SafeText.line(entry.who(), Math.min(longest, LONGEST_NAME)),
                goesOn ? SafeText.line(operation, longest) : "",
                SafeText.line(goesOn ? text.substring(operation.length()) : withoutName(entry), longest),
                mark,
                false,
                bars);
    }

    /** The name stands before it already. */
    private static String withoutName(TimelineEntry entry) {
        String name = entry.who() + " ";
        return entry.text().startsWith(name) ? entry.text().substring(name.length()) : entry.text();
    }

    private static String time(long micros) {
        return micros < 1_000_000
                ? String.format(Locale.ROOT, "%.1f ms", micros / 1e3)
                : String.format(Locale.ROOT, "%.2f s", micros / 1e6);
    }
}
