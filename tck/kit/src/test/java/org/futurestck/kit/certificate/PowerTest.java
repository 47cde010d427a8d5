package org.futurestck.kit.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PowerTest {

    @Test
    void tellsWhichFaultsAreSeenNearlyCertainly() {
        Power power = new Power(3, 30_000, 0);

        assertThat(power.oneIn()).isEqualTo(10_000);
        assertThat(Math.pow(1 - 1.0 / power.oneIn(), power.rounds())).isBetween(0.049, 0.051);
    }

    @Test
    void withoutRacesNothingIsSeen() {
        assertThat(new Power(0, 0, 0).oneIn()).isZero();
    }
}
