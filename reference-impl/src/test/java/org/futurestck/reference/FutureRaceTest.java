package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.TimeoutError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
class FutureRaceTest {

    private static final int ROUNDS = 10_000;

    @Test
    void eitherTheCancellationOrTheStartWins() {
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                DefaultFuture<String> future = new DefaultFuture<>();
                boolean[] won = new boolean[2];
                race.run(() -> won[0] = future.cancel(), () -> won[1] = future.setRunningOrNotifyCancel());
                assertThat(won[0]).isNotEqualTo(won[1]);
                assertThat(Observed.of(future)).isEqualTo(won[0] ? Observed.CANCELLED : Observed.RUNNING);
            }
        }
    }

    @Test
    void ofTwoEndsOneIsInvalidAndFindsTheFutureDone() {
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                DefaultFuture<String> future = new DefaultFuture<>();
                AtomicInteger told = new AtomicInteger();
                AtomicReference<String> winner = new AtomicReference<>();
                future.addDoneCallback(f -> told.incrementAndGet());
                race.run(() -> finish(future, "a", winner), () -> finish(future, "b", winner));
                assertThat(Observed.of(future)).isEqualTo(Observed.returned(winner.get()));
                assertThat(told).hasValue(1);
            }
        }
    }

    private static void finish(DefaultFuture<String> future, String value, AtomicReference<String> winner) {
        try {
            future.setResult(value);
            assertThat(winner.getAndSet(value)).isNull();
        } catch (InvalidStateError e) {
            assertThat(future.done()).isTrue();
        }
    }

    @Test
    void aCallbackAddedAtTheEndRunsOnce() {
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                DefaultFuture<String> future = new DefaultFuture<>();
                int[] order = new int[3];
                AtomicInteger runs = new AtomicInteger();
                future.addDoneCallback(f -> order[0] = runs.incrementAndGet());
                race.run(
                        () -> {
                            future.addDoneCallback(f -> order[1] = runs.incrementAndGet());
                            future.addDoneCallback(f -> order[2] = runs.incrementAndGet());
                        },
                        () -> future.setResult("x"));
                assertThat(runs).hasValue(3);
                assertThat(order).doesNotContain(0);
                assertThat(Leftovers.of(future)).isEmpty();
            }
        }
    }

    @Test
    void aCallbackAddedToADoneFutureHasRunWhenTheAdditionReturns() {
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                DefaultFuture<String> future = new DefaultFuture<>();
                boolean[] ran = {false, false};
                race.run(
                        () -> {
                            Threads.until(future::done);
                            future.addDoneCallback(f -> ran[0] = true);
                            ran[1] = ran[0];
                        },
                        () -> future.setResult("x"));
                assertThat(ran[1]).isTrue();
            }
        }
    }

    @Test
    void theCancellersCallbacksHaveRunWhoeverAddsAtTheSameTime() {
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                DefaultFuture<String> future = new DefaultFuture<>();
                AtomicReference<Thread> ranIn = new AtomicReference<>();
                future.addDoneCallback(f -> ranIn.set(Thread.currentThread()));
                race.run(
                        () -> {
                            future.cancel();
                            assertThat(ranIn.get()).isSameAs(Thread.currentThread());
                        },
                        () -> future.addDoneCallback(f -> {}));
            }
        }
    }

    @Test
    void aWaiterThatGivesUpAtTheEndGetsTheResultOrATimeout() {
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                DefaultFuture<String> future = new DefaultFuture<>();
                race.run(
                        () -> {
                            try {
                                assertThat(future.result(Duration.ofNanos(200))).isEqualTo("x");
                            } catch (TimeoutError late) {
                                assertThat(Leftovers.of(future)).isEmpty();
                            } catch (Exception e) {
                                throw new AssertionError(e);
                            }
                        },
                        () -> future.setResult("x"));
                assertThat(Leftovers.of(future)).isEmpty();
            }
        }
    }

    @Test
    void comingAndGoingWaitersDisturbNobody() {
        DefaultFuture<String> future = new DefaultFuture<>();
        AtomicInteger runs = new AtomicInteger();
        int added = 0;
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                Dependent mine = waiter();
                race.run(
                        () -> {
                            future.add(mine);
                            assertThat(future.remove(mine)).isTrue();
                        },
                        () -> {
                            Dependent other = waiter();
                            future.add(other);
                            assertThat(future.remove(other)).isTrue();
                        });
                if (i % 1000 == 0) {
                    future.addDoneCallback(f -> runs.incrementAndGet());
                    added++;
                }
            }
        }
        assertThat(Leftovers.of(future)).hasSize(added);
        future.setResult("x");
        assertThat(runs).hasValue(added);
    }

    private static Dependent waiter() {
        return new Parked(new Thread("never started"));
    }

    @Test
    void runningAndDoneAreNeverBothFalseOnceStarted() {
        List<Boolean> seen = new ArrayList<>();
        try (Race race = new Race()) {
            for (int i = 0; race.goesOn(i, ROUNDS); i++) {
                DefaultFuture<String> future = new DefaultFuture<>();
                future.setRunningOrNotifyCancel();
                race.run(() -> seen.add(future.running() || future.done()), () -> future.setResult("x"));
            }
        }
        assertThat(seen).doesNotContain(false);
    }
}
