package org.futurestck.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.futurestck.kit.scene.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TimelineViewTest {

    private static List<String> view(int size, @Nullable Integer illegal, int rows) {
        return TimelineView.of(Samples.timeline(size), illegal, rows, 100).stream()
                .map(ReportLine::text)
                .toList();
    }

    @Test
    void showsAShortTimelineWhole() {
        assertThat(view(2, 1, 5))
                .containsExactly(
                        "        0.000 ms  main  event 0", "  >     1.000 ms  main  event 1  <- first illegal event");
    }

    @Test
    void keepsTheBeginningTheIllegalEventAndWhatLedToIt() {
        assertThat(view(100, 50, 6))
                .containsExactly(
                        "        0.000 ms  main  event 0",
                        "      ... 47 events left out",
                        "       48.000 ms  main  event 48",
                        "       49.000 ms  main  event 49",
                        "  >    50.000 ms  main  event 50  <- first illegal event",
                        "      ... 49 events left out");
    }

    @Test
    void keepsWhatCameAfterWhereThereIsRoom() {
        assertThat(view(100, 0, 5))
                .containsExactly(
                        "  >     0.000 ms  main  event 0  <- first illegal event",
                        "        1.000 ms  main  event 1",
                        "        2.000 ms  main  event 2",
                        "      ... 97 events left out");
    }

    @Test
    void alwaysShowsTheIllegalEventAndNeverNeedsMoreRows() {
        for (int size = 1; size < 20; size++) {
            for (int illegal = 0; illegal < size; illegal++) {
                for (int rows = TimelineView.LEAST; rows < 12; rows++) {
                    List<String> lines = view(size, illegal, rows);
                    assertThat(lines).hasSizeLessThanOrEqualTo(rows);
                    assertThat(lines).filteredOn(line -> line.contains("<-")).hasSize(1);
                }
            }
        }
    }

    @Test
    void showsTheEndWhereNothingIsMarked() {
        assertThat(view(100, null, 5)).last().isEqualTo("       99.000 ms  main  event 99");
        assertThat(view(3, 17, 5)).hasSize(3);
        assertThat(view(0, null, 5)).isEmpty();
    }

    @Test
    void cutsLongLinesBeforeTheMark() {
        TimelineEntry entry = new TimelineEntry(1, Samples.HOSTILE, TimelineEntry.Kind.OUTCOME, Samples.HOSTILE);
        List<ReportLine> lines = TimelineView.of(List.of(entry), 0, 5, 80);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).text())
                .hasSizeLessThanOrEqualTo(80)
                .endsWith("...  <- first illegal event")
                .matches("\\P{Cntrl}*");
        assertThat(lines.get(0).kind()).isEqualTo(ReportLine.Kind.BAD);
    }
}
