package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EffortTest {

    @Test
    void isFoundByItsName() {
        assertThat(Effort.find("quick")).contains(Effort.QUICK);
        assertThat(Effort.find("soak")).contains(Effort.SOAK);
        assertThat(Effort.find("SOAK")).isEmpty();
        assertThat(Effort.find("")).isEmpty();
    }

    @Test
    void givesMoreOrLessTime() {
        Duration normal = Duration.ofMillis(100);

        assertThat(Effort.QUICK.of(normal)).isEqualTo(Duration.ofMillis(25));
        assertThat(Effort.NORMAL.of(normal)).isEqualTo(normal);
        assertThat(Effort.SOAK.of(normal)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Effort.QUICK.of(10)).isEqualTo(2);
        assertThat(Effort.QUICK.of(1)).isEqualTo(1);
        assertThat(Effort.SOAK.of(10)).isEqualTo(2_000);
    }
}
