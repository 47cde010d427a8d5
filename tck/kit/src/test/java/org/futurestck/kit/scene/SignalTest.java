package org.futurestck.kit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SignalTest {

    private static final long LONG = TimeUnit.HOURS.toNanos(1);

    private final Signal signal = new Signal();

    @Test
    void wakesWhoeverWaitsForWhatHasArrived() {
        AtomicBoolean arrived = new AtomicBoolean();
        Thread other = new Thread(() -> {
            arrived.set(true);
            signal.raise();
        });
        other.setDaemon(true);
        other.start();

        assertThat(signal.await(arrived::get, LONG)).isTrue();
    }

    @Test
    void givesUpWhenTheTimeIsOver() {
        assertThat(signal.await(() -> false, 1)).isFalse();
        assertThat(signal.await(() -> false, 0)).isFalse();
    }

    @Test
    void aConditionThatHoldsNeedsNoTime() {
        assertThat(signal.await(() -> true, 0)).isTrue();
    }

    @Test
    void anInterruptEndsTheCheckAndStays() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> signal.await(() -> false, LONG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the check was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
