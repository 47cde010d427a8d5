package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.binding.TimeoutError;
import org.futurestck.reference.WaitTest.Origin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Futures that get done while somebody begins, or ceases, to wait for them. */
@Tag("alone")
class FuturesRaceTest {

    private static final int ROUNDS = 2_000;

    private final Futures functions = new Futures();

    @ParameterizedTest
    @EnumSource
    void waitMissesNoEnd(Origin origin) {
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                var fs = origin.futures(3);
                ReturnWhen returnWhen = ReturnWhen.values()[i % 3];
                race.run(
                        () -> {
                            var seen = functions.wait(fs, Threads.LONG, returnWhen);
                            assertThat(seen.done()).isNotEmpty();
                            if (returnWhen == ReturnWhen.ALL_COMPLETED) {
                                assertThat(seen.notDone()).isEmpty();
                            }
                        },
                        () -> end(fs));
                assertThat(fs).allMatch(f -> left(f) == 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void asCompletedHandsOutEveryFutureOnce(Origin origin) {
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                var fs = origin.futures(3);
                race.run(
                        () -> {
                            List<Object> seen = new ArrayList<>();
                            functions.asCompleted(fs, Threads.LONG).forEachRemaining(seen::add);
                            assertThat(seen).hasSize(3).containsAll(fs);
                        },
                        () -> end(fs));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void givingUpAtTheEndLeavesNothing(Origin origin) {
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                var fs = origin.futures(3);
                race.run(
                        () -> {
                            functions.wait(fs, Duration.ofNanos(500), ReturnWhen.ALL_COMPLETED);
                            Set<Object> seen = new HashSet<>();
                            try (var iterator = functions.asCompleted(fs, Duration.ofNanos(500))) {
                                while (iterator.hasNext()) {
                                    var next = iterator.next();
                                    assertThat(next.done()).isTrue();
                                    assertThat(seen.add(next)).isTrue();
                                }
                            } catch (TimeoutError late) {
                                assertThat(seen).hasSizeLessThan(3);
                            }
                        },
                        () -> end(fs));
                assertThat(fs).allMatch(f -> left(f) == 0);
            }
        }
    }

    private static void end(List<? extends BareFuture<?>> futures) {
        futures.get(1).setException(new Exception());
        futures.get(2).cancel();
        futures.get(0).cancel();
    }

    private static int left(BareFuture<?> future) {
        return future instanceof DefaultFuture<?> own
                ? Leftovers.of(own).size()
                : Leftovers.ofForeign((ForeignFuture<?>) future).size();
    }
}
