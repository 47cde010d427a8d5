package org.futurestck.kit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

    @Test
    void oneFactorStretchesEveryUnit() {
        assertThat(new Patience(1))
                .returns(Duration.ofMillis(100), Patience::chance)
                .returns(Duration.ofMillis(100), Patience::untilLook)
                .returns(Duration.ofMillis(250), Patience::look)
                .returns(Duration.ofMillis(2_000), Patience::still)
                .returns(Duration.ofSeconds(10), Patience::deadline);
        assertThat(new Patience(0.5))
                .returns(Duration.ofMillis(50), Patience::untilLook)
                .returns(Duration.ofMillis(125), Patience::look)
                .returns(Duration.ofSeconds(1), Patience::still)
                .returns(Duration.ofSeconds(5), Patience::deadline);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 3})
    void aMeasuredFactorIsTheWishTimesOneToEight(double wish) {
        assertThat(Patience.measured(wish).factor()).isBetween(wish, 8 * wish);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void refusesToHaveNone(double factor) {
        assertThatThrownBy(() -> new Patience(factor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the patience factor has to be more than 0, not " + factor);
    }

    @Test
    void endlessPatienceIsPossible() {
        assertThat(new Patience(Double.POSITIVE_INFINITY).deadline()).isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
    }

    @Test
    void anInterruptedMeasurementIsSafe() {
        Thread.currentThread().interrupt();

        Patience patience = Patience.measured(1);

        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(patience.factor()).isBetween(1.0, 8.0);
    }
}
