package org.futurestck.kit.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.futurestck.kit.stage.KitThread;
import org.junit.jupiter.api.Test;

class StallWatchTest {

    private static final long MILLI = 1_000_000;

    private final AtomicLong now = new AtomicLong();
    private final StallWatch watch = new StallWatch(now::get);

    private void tickAfter(long millis) {
        now.addAndGet(millis * MILLI);
        watch.tick();
    }

    @Test
    void punctualTicksAreNoStall() {
        tickAfter(10);
        tickAfter(100);

        assertThat(watch.stalledSince(0)).isZero();
    }

    @Test
    void lateTicksAreSummedUp() {
        tickAfter(101);
        tickAfter(10);
        tickAfter(300);

        assertThat(watch.stalledSince(0)).isEqualTo(401 * MILLI);
    }

    @Test
    void onlyThePartSinceTheMomentCounts() {
        tickAfter(200);
        tickAfter(10);
        tickAfter(400);

        assertThat(watch.stalledSince(310 * MILLI)).isEqualTo(300 * MILLI);
        assertThat(watch.stalledSince(610 * MILLI)).isZero();
    }

    @Test
    void aStallCountsThoughTheWatchHasNotWokenUpFromIt() {
        tickAfter(10);
        now.addAndGet(5_000 * MILLI);

        assertThat(watch.stalledSince(0)).isEqualTo(5_000 * MILLI);
    }

    @Test
    void remembersTheNewestThousandStalls() {
        for (int i = 0; i < 1_500; i++) {
            tickAfter(200);
        }

        assertThat(watch.stalledSince(0)).isEqualTo(1_000 * 200 * MILLI);
    }

    @Test
    void itsThreadIsNotTakenForOneOfTheSubject() {
        try (StallWatch real = new StallWatch()) {
            assertThat(real.stalledSince(System.nanoTime())).isZero();
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().equals("stall watch"))
                    .isNotEmpty()
                    .allMatch(thread -> thread instanceof KitThread);
        }
    }
}
