package org.futurestck.cli.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.futurestck.kit.scene.TimelineEntry;
import org.futurestck.kit.scene.TimelineEntry.Kind;
import org.junit.jupiter.api.Test;

final class PictureTest {

    private static TimelineEntry at(long micros, String who, Kind kind, String text) {
        return new TimelineEntry(micros, who, kind, text);
    }

    private static List<String> labels(TimelineEntry... entries) {
        return Picture.of(List.of(entries), null, 60, 100).lanes().stream()
                .map(Lane::label)
                .toList();
    }

    private static Picture picture(Integer illegal, TimelineEntry... entries) {
        return Picture.of(List.of(entries), illegal, 60, 100);
    }

    /** The lanes in which something lasts when a row begins and when it ends, as their places, such as {@code 0>01}. */
    private static List<String> lasting(Picture picture) {
        return picture.rows().stream()
                .map(row -> places(picture, row, true) + ">" + places(picture, row, false))
                .toList();
    }

    private static String places(Picture picture, Row row, boolean above) {
        StringBuilder places = new StringBuilder();
        for (Row.Bar bar : row.bars()) {
            if (above ? bar.above() : bar.below()) {
                places.append(picture.lanes().indexOf(bar.lane()));
            }
        }
        return places.toString();
    }

    @Test
    void everybodyHasALaneCallersFirst() {
        assertThat(labels(
                        at(0, "kit", Kind.NOTE, "nothing moved any more"),
                        at(1, "c", Kind.GATE, "gate of c opened"),
                        at(1, "c", Kind.SIGHTING, "callback c called with f in T-0"),
                        at(2, "f", Kind.SIGHTING, "call f started in T-0"),
                        at(3, "callback d", Kind.SIGHTING, "callback d was called"),
                        at(4, "org.example", Kind.SIGHTING, "logged by org.example: oh"),
                        at(5, "i", Kind.SIGHTING, "initializer i called with [] in T-0"),
                        at(6, "main", Kind.NOTE, "main was seen waiting"),
                        at(7, "main", Kind.OPERATION, "f.result()")))
                .containsExactly(
                        "main \u00b7 caller",
                        "f \u00b7 call",
                        "c \u00b7 callback",
                        "callback d",
                        "i \u00b7 initializer",
                        "org.example \u00b7 logged",
                        "kit");
    }

    @Test
    void whatLastsIsABarFromItsBeginningToItsEnd() {
        Picture picture = picture(
                null,
                at(0, "main", Kind.OPERATION, "f.result()"),
                at(1, "f", Kind.SIGHTING, "call f started in T-0"),
                at(2, "c", Kind.SIGHTING, "callback c called with f in T-0"),
                at(3, "c", Kind.SIGHTING, "callback c finished in T-0"),
                at(4, "main", Kind.OUTCOME, "f.result() returned 1"),
                at(5, "f", Kind.GATE, "gate of f opened"));
        assertThat(lasting(picture)).containsExactly(">0", "0>01", "01>012", "012>01", "01>1", "1>1");
        assertThat(picture.rows())
                .extracting(Row::mark)
                .containsExactly(Mark.BEGIN, Mark.BEGIN, Mark.BEGIN, Mark.END, Mark.END, Mark.GATE);
        assertThat(new Row.Bar(picture.lanes().get(1), false, true).path()).isEqualTo("M33 13V2000");
        assertThat(new Row.Bar(picture.lanes().get(0), true, false).path()).isEqualTo("M11 0V13");
    }

    @Test
    void theFirstIllegalEventIsMarkedAndNoOther() {
        TimelineEntry[] entries = {
            at(0, "main", Kind.OPERATION, "f.result()"), at(1, "main", Kind.OUTCOME, "f.result() returned 1")
        };
        assertThat(picture(1, entries).rows()).extracting(Row::illegal).containsExactly(false, true);
        assertThat(picture(1, entries).rows()).extracting(Row::style).containsExactly("legal", "illegal");
        for (Integer none : new Integer[] {null, -1, 2}) {
            assertThat(picture(none, entries).rows()).extracting(Row::illegal).containsExactly(false, false);
        }
    }

    @Test
    void timesAreFineAndLongPausesStandOut() {
        List<Row> rows = picture(
                        null,
                        at(12_345, "main", Kind.OPERATION, "a"),
                        at(112_344, "main", Kind.OUTCOME, "a returned"),
                        at(2_112_344, "main", Kind.OPERATION, "b"),
                        at(2_112_345, "t", Kind.OPERATION, "c"))
                .rows();
        assertThat(rows).extracting(Row::time).containsExactly("12.345", "112.344", "2112.344", "2112.345");
        assertThat(rows).extracting(Row::pause).containsExactly("", "", "+2.00 s", "");
    }

    @Test
    void anOutcomeGoesOnFromItsOperation() {
        List<Row> rows = picture(
                        null,
                        at(0, "main", Kind.OPERATION, "f.cancel()"),
                        at(1, "t", Kind.OUTCOME, "f.cancel() returned True"),
                        at(2, "main", Kind.OUTCOME, "f.cancel() returned False"))
                .rows();
        assertThat(rows).extracting(Row::operation).containsExactly("", "", "f.cancel()");
        assertThat(rows)
                .extracting(Row::text)
                .containsExactly("f.cancel()", "f.cancel() returned True", "returned False");
    }

    @Test
    void whatIsLeftOutIsAGapThroughWhichBarsGoOn() {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(at(0, "main", Kind.OPERATION, "f.result()"));
        IntStream.range(1, 40).forEach(i -> entries.add(at(i, "kit", Kind.NOTE, "note " + i)));
        entries.add(at(40, "main", Kind.OUTCOME, "f.result() returned 1"));
        Picture picture = Picture.of(entries, 40, 6, 100);
        assertThat(picture.rows())
                .extracting(Row::text)
                .containsExactly("f.result()", "37 events left out", "note 38", "note 39", "returned 1");
        assertThat(lasting(picture)).containsExactly(">0", "0>0", "0>0", "0>0", "0>");
        assertThat(picture.rows().get(1).gap()).isTrue();
    }

    @Test
    void thoseWhoAreTooManyShareTheLastLane() {
        TimelineEntry[] entries = IntStream.range(0, 30)
                .mapToObj(i -> at(i, "t" + i, Kind.OPERATION, "f.done()"))
                .toArray(TimelineEntry[]::new);
        Picture picture = picture(29, entries);
        assertThat(picture.lanes()).hasSize(12).last().extracting(Lane::name).isEqualTo("19 others");
        assertThat(picture.rows().get(29).lane()).isEqualTo(picture.lanes().get(11));
        assertThat(picture.rows().get(29).lane().x()).isEqualTo(253);
        assertThat(picture.width()).isEqualTo(264);
    }

    @Test
    void everyEventTellsOnceWhomItConcerns() {
        TimelineEntry[] entries = IntStream.range(0, 30)
                .mapToObj(i -> at(i, "t" + i, Kind.NOTE, "t" + i + " was seen waiting"))
                .toArray(TimelineEntry[]::new);
        List<Row> rows = picture(null, entries).rows();
        assertThat(rows).extracting(Row::who).startsWith("t0", "t1").endsWith("t28", "t29");
        assertThat(rows).extracting(Row::text).containsOnly("was seen waiting");
        assertThat(picture(null, at(0, "f", Kind.SIGHTING, "call f started in T-0"), at(1, "", Kind.NOTE, " x"))
                        .rows())
                .extracting(Row::text)
                .containsExactly("call f started in T-0", "x");
    }

    @Test
    void textsAreHarmlessAndBounded() {
        Picture picture = Picture.of(
                List.of(at(0, "x\u202e\u0000y".repeat(50), Kind.OPERATION, "\u001b[2Jz".repeat(500))), 0, 60, 20);
        assertThat(picture.lanes().get(0).name()).isEqualTo("x??yx??yx??...");
        assertThat(picture.rows().get(0).who()).isEqualTo("x??yx??yx??yx??yx...");
        assertThat(picture.rows().get(0).text()).isEqualTo("z".repeat(17) + "...");
    }

    /** Edited by hand, a timeline may end what never began. */
    @Test
    void endsWithoutBeginningsAreMarkedAndNothingElse() {
        assertThat(lasting(picture(
                        null,
                        at(0, "main", Kind.OUTCOME, "f.done() returned True"),
                        at(1, "main", Kind.OPERATION, "f.done()"))))
                .containsExactly(">", ">0");
    }
}
