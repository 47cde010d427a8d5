package org.futurestck.hosts.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.futurestck.hosts.Races;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JVM host runs races, and what it tells of them can have happened. */
class JvmHostRaceTest {

    private static final Door NOWHERE = new Door(1, "0");
    private static final Value YES = Value.of(true);
    private static final Operation DONE = new Operation.Done("f");

    private static HostStageSource source;

    private final Stage stage = source.open(NOWHERE);

    private static HostStageSource start(Class<?> subject) {
        return HostStageSource.start(
                JvmHostCommand.forSubject(subject.getName()).command());
    }

    @BeforeAll
    static void startHost() {
        source = start(RacingSubject.class);
    }

    @AfterAll
    static void endHost() {
        source.close();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static List<History> race(Stage on, Race race) {
        return await(on.race(race));
    }

    private static <T> T await(CompletableFuture<T> answer) {
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Test
    void exactlyOneThreadWins() {
        Race race = Races.cancelAgainstRun(200);

        List<History> histories = race(stage, race);

        Races.assertConsistent(race, histories);
        assertThat(histories)
                .allSatisfy(history -> assertThat(Races.first(history, 0)).isNotEqualTo(Races.first(history, 1)))
                .anyMatch(history -> Races.first(history, 0).equals(YES))
                .anyMatch(history -> Races.first(history, 1).equals(YES));
    }

    @Test
    void callsAndCallbacksAreSightedWhereTheyRun() {
        Race race = Races.submission(100);

        List<History> histories = race(stage, race);

        Races.assertConsistent(race, histories);
        assertThat(Races.rounds(histories)).isEqualTo(100);
        assertThat(histories).allSatisfy(Races::assertSighted);
    }

    @Test
    void oneThreadIsAPlainSequence() {
        Race race = Races.sequence(77, new Operation.SetResult("f", Value.of(1)), DONE);

        List<History> histories = race(stage, race);

        Races.assertConsistent(race, histories);
        assertThat(Races.rounds(histories)).isEqualTo(77);
        assertThat(histories)
                .allSatisfy(history ->
                        assertThat(history.threads().get(0).get(1).outcome()).isEqualTo(new Outcome.Returned(YES)));
    }

    @Test
    void aRaceThatAlwaysGoesInAnotherWayEndsEarly() {
        try (HostStageSource counting = start(RacingSubject.Counting.class);
                Stage other = counting.open(NOWHERE)) {
            assertThat(race(other, Races.sequence(5_000, new Operation.Result("f", Timeout.of("0")))))
                    .hasSize(500);
        }
    }

    @Test
    void theFirstRoundIsRunHoweverShortTheTime() {
        Race race = new Race(List.of(), List.of(List.of(), List.of(), List.of(), List.of()), List.of(), 1, 1, 7);

        assertThat(Races.rounds(race(stage, race))).isEqualTo(1);
    }

    static Stream<Arguments> refused() {
        Call gated = new Call("g", true, new Action.Return(Value.of(1)));
        return Stream.of(
                Arguments.of(
                        new Operation.Submit("e", "g", gated),
                        "A call of a race has no gate, performs nothing and takes no arguments."),
                Arguments.of(
                        new Operation.AddDoneCallback("f", Races.callback(true)),
                        "A callback of a race has no gate, performs nothing and raises nothing."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoPartOfARaceIsRefused(Operation operation, String reason) {
        assertThatThrownBy(() -> race(stage, Races.sequence(9, operation)))
                .cause()
                .isInstanceOf(StageFaultException.class)
                .hasMessageContaining(reason);
        assertThat(Races.rounds(race(stage, Races.sequence(9, DONE)))).isEqualTo(9);
    }

    @Test
    void racesRunInTheirOrderWhileCallersGoOn() {
        CompletableFuture<List<History>> first = stage.race(Races.cancelAgainstRun(200));
        CompletableFuture<List<History>> second = stage.race(Races.sequence(3, DONE));

        assertThat(await(stage.start("main", new Operation.NewFuture("f"))))
                .isEqualTo(new Outcome.Returned(new Value.Handle("f")));
        assertThat(Races.rounds(await(second))).isEqualTo(3);
        assertThat(first).isCompleted();
    }

    @Test
    void aRaceThatHangsIsSeen() {
        CompletableFuture<List<History>> race = stage.race(Races.hanging());

        while (!racersWait()) {
            assertThat(race).isNotDone();
        }

        stage.close();
        assertThatThrownBy(race::join).hasMessageContaining("the racers ran a race of [f.result()] against [f.done()]");
    }

    private boolean racersWait() {
        List<Standing.ThreadStanding> threads = await(stage.standing()).threads();
        return threads.stream()
                        .filter(Standing.ThreadStanding::waiting)
                        .anyMatch(thread -> thread.name().equals("racer 1")
                                && thread.frames().stream().anyMatch(frame -> frame.contains("result")))
                && threads.stream().anyMatch(thread -> thread.name().equals("racer 2"))
                && threads.stream().anyMatch(thread -> "starter".equals(thread.caller()));
    }
}
