package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Future;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.kit.history.Judgement;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Subject;
import org.futurestck.kit.stage.Standing.ThreadStanding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Races on the stage in this JVM. */
@org.junit.jupiter.api.Timeout(120)
class RaceTest {

    private static final Operation NEW = new Operation.NewFuture("f");
    private static final Operation START = new Operation.SetRunningOrNotifyCancel("f");
    private static final Operation CANCEL = new Operation.Cancel("f");
    private static final Operation SET = new Operation.SetResult("f", Value.of(1));
    private static final Operation RESULT = new Operation.Result("f", Timeout.OMITTED);

    private final Rig rig = new Rig(new FakeSubject());

    @AfterEach
    void close() {
        rig.close();
    }

    private static Race race(List<Operation> setup, List<List<Operation>> threads, List<Operation> epilogue) {
        return new Race(setup, threads, epilogue, 100, 60_000, 1);
    }

    private static Call call(String id) {
        return new Call(id, false, new Action.Return(new Value.Text("v")));
    }

    private List<History> run(Race race) {
        try {
            return rig.stage.race(race).get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tellsOfEachRound() {
        Race race = race(List.of(NEW), List.of(List.of(CANCEL), List.of(START)), List.of(new Operation.Done("f")));

        List<History> histories = run(race);

        assertThat(histories.stream().mapToInt(History::count).sum()).isEqualTo(100);
        assertThat(histories).doesNotHaveDuplicates().allSatisfy(history -> {
            assertThat(history.fits(race)).isTrue();
            assertThat(Judgement.of(race, history)).isEqualTo(new Judgement.Explained());
            assertThat(history.setup())
                    .extracting(History.Performed::outcome)
                    .containsExactly(new Outcome.Returned(new Value.Handle("f")));
            assertThat(begins(history)).allMatch(moment -> moment >= 0);
        });
    }

    private static List<Integer> begins(History history) {
        List<Integer> begins = new ArrayList<>();
        history.threads()
                .forEach(thread -> thread.forEach(performed -> {
                    begins.add(performed.begin());
                    assertThat(performed.end()).isGreaterThanOrEqualTo(performed.begin());
                }));
        return begins;
    }

    @Test
    void eachRoundHasObjectsOfItsOwn() {
        List<History> histories = run(race(List.of(NEW), List.of(List.of(START, SET)), List.of()));

        assertThat(histories).allSatisfy(history -> assertThat(history.threads().get(0))
                .extracting(History.Performed::outcome)
                .containsExactly(new Outcome.Returned(Value.of(true)), new Outcome.Returned(new Value.None())));
    }

    @Test
    void tellsWhatCallsAndCallbacksDo() {
        Operation add = new Operation.AddDoneCallback("f", Callback.reporting("c"));
        Race race = race(
                List.of(new Operation.NewExecutor("e", 1)),
                List.of(List.of(new Operation.Submit("e", "f", call("f")), add)),
                List.of(new Operation.Shutdown("e", true, null), RESULT));

        assertThat(run(race)).allSatisfy(history -> {
            assertThat(history.sightings())
                    .extracting(History.Noticed::event, History.Noticed::id)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(SightingEvent.CALL_STARTED, "f"),
                            org.assertj.core.groups.Tuple.tuple(SightingEvent.CALL_FINISHED, "f"),
                            org.assertj.core.groups.Tuple.tuple(SightingEvent.CALLBACK_STARTED, "c"));
            assertThat(Judgement.of(race, history)).isEqualTo(new Judgement.Explained());
        });
        assertThat(rig.seen).as("reports backstage").isEmpty();
    }

    @Test
    void theRoundsBehindOneThatMissesSomethingAreNotAwaited() {
        AtomicInteger added = new AtomicInteger();
        Subject forgetful = new FakeSubject() {
            @Override
            public Optional<BareFuture<Object>> newFuture() {
                return Optional.of(new FakeFuture<>() {
                    @Override
                    public void addDoneCallback(Consumer<? super Future<Object>> fn) {
                        if (added.incrementAndGet() <= 40) {
                            super.addDoneCallback(fn);
                        }
                    }
                });
            }
        };
        Operation add = new Operation.AddDoneCallback("f", Callback.reporting("c"));

        try (Rig other = new Rig(forgetful)) {
            List<History> histories = other.stage
                    .race(race(List.of(NEW), List.of(List.of(add, CANCEL)), List.of()))
                    .join();

            assertThat(histories)
                    .filteredOn(history -> history.sightings().isEmpty())
                    .singleElement()
                    .extracting(History::count)
                    .isEqualTo(1);
        }
    }

    @Test
    void anErrorOfTheSubjectIsAnOutcome() {
        assertThat(run(race(List.of(NEW, START), List.of(List.of(START)), List.of())))
                .allSatisfy(
                        history -> assertThat(history.threads().get(0).get(0).outcome())
                                .asString()
                                .startsWith("raised RuntimeError"));
    }

    @Test
    void noMoreRoundsArePreparedThanThereIsTimeFor() {
        AtomicInteger made = new AtomicInteger();
        Subject slow = new FakeSubject() {
            @Override
            public Optional<BareFuture<Object>> newFuture() {
                made.incrementAndGet();
                for (long begin = System.nanoTime(); System.nanoTime() - begin < 2_000_000; ) {
                    Thread.onSpinWait();
                }
                return super.newFuture();
            }
        };
        try (Rig slowRig = new Rig(slow)) {
            Race race = new Race(List.of(NEW), List.of(List.of(CANCEL), List.of(START)), List.of(), 100, 1, 1);

            assertThat(slowRig.stage.race(race).join())
                    .extracting(History::count)
                    .containsExactly(1);
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void whatOnlyPeopleReadDoesNotTellRoundsApart() {
        AtomicInteger raised = new AtomicInteger();
        Subject talkative = new FakeSubject() {
            @Override
            public Optional<BareFuture<Object>> newFuture() {
                return Optional.of(new FakeFuture<>() {
                    @Override
                    public boolean cancel() {
                        throw new InvalidStateError("error " + raised.incrementAndGet());
                    }
                });
            }
        };
        try (Rig talking = new Rig(talkative)) {
            List<History> histories = talking.stage
                    .race(race(List.of(NEW), List.of(List.of(CANCEL)), List.of()))
                    .join();

            assertThat(histories).hasSizeLessThan(50);
            assertThat(histories.stream().mapToInt(History::count).sum()).isEqualTo(100);
            assertThat(histories.get(0).threads().get(0).get(0).outcome().toString())
                    .isEqualTo("raised InvalidStateError: error 1");
        }
    }

    @Test
    void whatTheStageCannotDoIsAFault() {
        Call gated = new Call("f", true, new Action.Return(new Value.None()));
        Operation pool = new Operation.NewExecutor("e", 1);

        assertThat(Rig.fault(rig.stage.race(
                        race(List.of(pool), List.of(List.of(new Operation.Submit("e", "f", gated))), List.of()))))
                .contains("A call of a race has no gate, performs nothing and takes no arguments.");
        assertThat(Rig.fault(rig.stage.race(race(List.of(), List.of(List.of(CANCEL)), List.of()))))
                .contains("There is no handle 'f'.");
    }

    @Test
    void aRaceThatHangsIsSeenAndLeavesItsCallerStuck() {
        CompletableFuture<List<History>> hanging =
                rig.stage.race(race(List.of(NEW), List.of(List.of(RESULT), List.of(CANCEL, START)), List.of()));
        assertThat(hanging.join()).isNotEmpty();
        CompletableFuture<List<History>> forever =
                rig.stage.race(race(List.of(NEW), List.of(List.of(RESULT), List.of(START)), List.of()));

        while (rig.standing().threads().stream()
                .noneMatch(thread -> thread.name().equals("racer 1") && waitsForResult(thread))) {
            Thread.onSpinWait();
        }
        assertThat(forever).isNotDone();
        rig.stage.close();

        assertThat(rig.stage.stuck(java.time.Duration.ofMillis(1))).containsExactly("starter");
    }

    private static boolean waitsForResult(ThreadStanding thread) {
        return thread.waiting() && thread.frames().stream().anyMatch(frame -> frame.contains("FakeFuture.exception"));
    }
}
