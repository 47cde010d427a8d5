package org.futurestck.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {

    @ParameterizedTest
    @ValueSource(strings = {"omitted", "None", "0", "0.0", "1", "1.0", "1.5", "-1", "-0.5", "600"})
    void keepsItsSpelling(String text) {
        Json.holds(Timeout.of(text), Timeout.class, '"' + text + '"');
    }

    @Test
    void anIntAndAFloatAreDifferentTimeouts() {
        assertThat(Timeout.of("1")).isNotEqualTo(Timeout.of("1.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "none", "1.", ".5", "1e3", "+1", "--1", "1 ", "NaN", "inf", "1,5"})
    void refusesOtherSpellings(String text) {
        assertThatThrownBy(() -> Timeout.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a timeout: '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "0.0, PT0S",
        "1, PT1S",
        "1.5, PT1.5S",
        "-1, PT-1S",
        "-0.5, PT-0.5S",
        "0.000000001, PT0.000000001S",
        "0.0000000001, PT0S",
        "10000000000, PT2777777H46M40S"
    })
    void isADurationInTheJavaBinding(String text, Duration duration) {
        assertThat(Timeout.of(text).duration()).isEqualTo(duration);
    }

    @Test
    void withoutLimitThereIsNoDuration() {
        assertThat(Timeout.OMITTED.duration()).isNull();
        assertThat(Timeout.NONE.duration()).isNull();
    }

    @Test
    void moreSecondsThanADurationHoldsAreRefused() {
        assertThatThrownBy(() -> Timeout.of("1" + "0".repeat(30)).duration()).isInstanceOf(ArithmeticException.class);
    }
}
