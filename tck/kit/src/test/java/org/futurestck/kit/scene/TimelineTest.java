package org.futurestck.kit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.kit.scene.TimelineEntry.Kind.NOTE;
import static org.futurestck.kit.scene.TimelineEntry.Kind.OPERATION;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final AtomicLong now = new AtomicLong(5_000_000);
    private final Timeline timeline = new Timeline(now::get);

    @Test
    void keepsTheOrderAndTheTimeSinceTheBeginning() {
        assertThat(timeline.add("main", OPERATION, "f.done()")).isZero();
        now.addAndGet(1_234_567);
        assertThat(timeline.add("t", NOTE, "a remark")).isEqualTo(1);

        assertThat(timeline.entries())
                .containsExactly(
                        new TimelineEntry(0, "main", OPERATION, "f.done()"),
                        new TimelineEntry(1_234, "t", NOTE, "a remark"));
    }

    @Test
    void handsOutSnapshots() {
        List<TimelineEntry> before = timeline.entries();
        timeline.add("main", NOTE, "later");

        assertThat(before).isEmpty();
    }

    @Test
    void isBoundedAndKeepsTheNewestInItsLastPlace() {
        for (int i = 0; i < 2_500; i++) {
            assertThat(timeline.add("main", NOTE, "entry " + i)).isEqualTo(Math.min(i, 1_999));
        }

        assertThat(timeline.entries()).hasSize(2_000);
        assertThat(timeline.entries().get(1_998).text()).isEqualTo("entry 1998");
        assertThat(timeline.entries().get(1_999).text()).isEqualTo("entry 2499");
    }

    @Test
    void cutsLongTexts() {
        timeline.add("main", NOTE, "x".repeat(3_000));

        assertThat(timeline.entries().get(0).text()).hasSize(2_000);
    }
}
