package org.futurestck.kit.tensorlake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondsTest {

    @Test
    void areWholeOrNot() {
        assertThat(Seconds.of("t", 2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Seconds.of("t", -3L)).isEqualTo(Duration.ofSeconds(-3));
        assertThat(Seconds.of("t", BigInteger.TEN)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Seconds.of("t", new BigDecimal("0.05"))).isEqualTo(Duration.ofMillis(50));
        assertThat(Seconds.of("t", 0.05)).isEqualTo(Duration.ofMillis(50));
        assertThat(Seconds.of("t", Long.MAX_VALUE / 1_000_000_000)).isEqualTo(Duration.ofSeconds(9_223_372_036L));
    }

    @Test
    void neverLoseTheirSignNorAnythingOfTheWait() {
        assertThat(Seconds.of("t", 0.1 + 0.2)).isEqualTo(Duration.ofNanos(300_000_001));
        assertThat(Seconds.of("t", Double.MIN_VALUE)).isEqualTo(Duration.ofNanos(1));
        assertThat(Seconds.of("t", -Double.MIN_VALUE)).isEqualTo(Duration.ofNanos(-1));
        assertThat(Seconds.of("t", new BigDecimal("-1e-999999999"))).isEqualTo(Duration.ofNanos(-1));
        assertThat(Seconds.of("t", -0.0)).isZero();
        assertThat(Seconds.of("t", new BigDecimal("0e-999999"))).isZero();
    }

    @Test
    void haveALimit() {
        for (Object much : List.of(
                1e300,
                -1e10,
                Long.MIN_VALUE,
                9_223_372_037L,
                new BigDecimal("1e999999999"),
                BigInteger.ONE.shiftLeft(10_000))) {
            assertThatThrownBy(() -> Seconds.of("the timeout of wait", much))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the timeout of wait is " + much + " seconds, and Java counts no more than 9223372036");
        }
    }

    @Test
    void areNumbers() {
        for (Object odd : List.of("soon", "1", true, Double.NaN, Double.NEGATIVE_INFINITY)) {
            assertThatThrownBy(() -> Seconds.of("the argument of run_later", odd))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the argument of run_later is no number of seconds: " + odd);
        }
    }
}
