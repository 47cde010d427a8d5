package org.futurestck.kit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceTimeTest {

    private static final RaceTime TIME = RaceTime.normal(Duration.ofMillis(100), 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Often enough, so that the budget counts.
                "30 |   99 | false",
                "30 |  100 | true",
                // Too seldom, so that there is more time.
                "29 |  100 | false",
                "29 |  999 | false",
                "29 | 1000 | true",
                "1  | 1000 | true",
                // Never, so that nothing was shown yet.
                "0  | 1000 | false",
                "0  | 4999 | false",
                "0  | 5000 | true",
            })
    void endsSoonerTheMoreOftenThreadsHaveMet(long met, long millis, boolean over) {
        assertThat(TIME.isOver(Duration.ofMillis(millis), met)).isEqualTo(over);
    }

    @Test
    void aShortRaceIsExtendedByLittle() {
        RaceTime quick = TIME.of(Duration.ofMillis(25), 8);

        assertThat(quick.isOver(Duration.ofMillis(25), 8)).isTrue();
        assertThat(quick.isOver(Duration.ofMillis(249), 7)).isFalse();
        assertThat(quick.isOver(Duration.ofMillis(250), 7)).isTrue();
    }

    @Test
    void aLongRaceIsLongEnough() {
        RaceTime soak = TIME.of(Duration.ofSeconds(20), 6_000);

        assertThat(soak.isOver(Duration.ofMillis(19_999), 6_000)).isFalse();
        assertThat(soak.isOver(Duration.ofSeconds(20), 0)).isTrue();
    }
}
