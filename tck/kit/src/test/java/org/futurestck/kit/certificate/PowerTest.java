package org.futurestck.kit.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PowerTest {

    @Test
    void tellsWhichFaultsAreSeenNearlyCertainly() {
        Power power = new Power(3, 60_000, 30_000, 0);

        assertThat(power.oneIn()).isEqualTo(10_000);
        assertThat(Math.pow(1 - 1.0 / power.oneIn(), power.met())).isBetween(0.049, 0.051);
    }

    @Test
    void withoutMeetingsNothingIsSeen() {
        assertThat(new Power(1, 1_000, 0, 0).oneIn()).isZero();
    }
}
