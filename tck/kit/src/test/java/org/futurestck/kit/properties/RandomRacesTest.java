package org.futurestck.kit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.Test;

final class RandomRacesTest {

    private static final int MILLIS = 20;

    private final List<Race> races = LongStream.range(0, 1_000)
            .mapToObj(seed -> RandomRaces.ofExecutor(seed, new Edition("3.13"), MILLIS))
            .toList();

    @Test
    void ofTheThreadsOfARaceAtMostOneWaitsForTheShutdown() {
        assertThat(races)
                .extracting(RandomRacesTest::waits)
                .allMatch(waits -> waits <= 1)
                .contains(0L, 1L);
    }

    @Test
    void severalThreadsShutDown() {
        assertThat(races)
                .anyMatch(race -> race.threads().stream()
                                .filter(thread -> thread.stream().anyMatch(Operation.Shutdown.class::isInstance))
                                .count()
                        > 1);
    }

    @Test
    void whereWaitsAreRacedOneThreadBeginsWithAWait() {
        assertThat(LongStream.range(0, 1_000)
                        .mapToObj(seed -> RandomRaces.ofWaiting(seed, new Edition("3.13"), MILLIS)))
                .allMatch(race -> race.threads().stream().anyMatch(thread -> thread.get(0) instanceof Operation.Wait));
    }

    private static long waits(Race race) {
        return race.threads().stream()
                .flatMap(List::stream)
                .filter(operation ->
                        operation instanceof Operation.Shutdown shutdown && Boolean.TRUE.equals(shutdown.waits()))
                .count();
    }
}
