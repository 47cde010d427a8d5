package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.futurestck.hosts.Races;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host runs races, and what it tells of them can have happened. */
final class PythonHostRaceTest {

    private static final String ALL = "org.futurestck.hosts.python.Pythons#all";
    private static final String PYTHONS = "org.futurestck.hosts.python.Pythons#oldestAndNewest";
    private static final Value YES = Value.of(true);

    @BeforeAll
    static void interpretersAreNeeded() {
        Pythons.assumeThereAreSome();
    }

    private static HostDriver open(Interpreter python, String factory) throws Exception {
        HostDriver host = HostDriver.start(python, factory, Modules.directory());
        host.hello();
        host.open();
        return host;
    }

    private static HostDriver open(Interpreter python) throws Exception {
        return open(python, "concurrent.futures:ThreadPoolExecutor");
    }

    /** Runs a race again and again until it has gone in every way that is looked for. */
    private static List<History> raceUntil(HostDriver host, Race race, List<Predicate<History>> ways) throws Exception {
        List<History> seen = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        do {
            List<History> histories = host.race(race);
            Races.assertConsistent(race, histories);
            seen.addAll(histories);
        } while (System.nanoTime() < deadline
                && !ways.stream().allMatch(way -> seen.stream().anyMatch(way)));
        assertThat(ways).allSatisfy(way -> assertThat(seen).anyMatch(way));
        return seen;
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void threadsMeetAndEitherWins(Interpreter python) throws Exception {
        try (HostDriver host = open(python)) {
            List<History> seen = raceUntil(
                    host,
                    Races.cancelAgainstRun(100),
                    List.of(
                            history -> Races.first(history, 0).equals(YES),
                            history -> Races.first(history, 1).equals(YES),
                            Races::metEachOther));

            assertThat(seen)
                    .allSatisfy(history -> assertThat(Races.first(history, 0)).isNotEqualTo(Races.first(history, 1)));
            assertThat(host.closeCheck()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void whatLooksFirstAndActsThenIsCaught(Interpreter python) throws Exception {
        try (HostDriver host = open(python, "racy_pools:ThreadPoolExecutor")) {
            raceUntil(
                    host,
                    Races.cancelAgainstRun(300),
                    List.of(history -> Races.first(history, 0).equals(YES)
                            && Races.first(history, 1).equals(YES)));
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void callsAndCallbacksAreSightedWhereTheyRun(Interpreter python) throws Exception {
        try (HostDriver host = open(python)) {
            Race race = Races.submission(20);

            List<History> histories = host.race(race);

            Races.assertConsistent(race, histories);
            assertThat(Races.rounds(histories)).isEqualTo(20);
            assertThat(histories).allSatisfy(Races::assertSighted);
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void oneThreadIsAPlainSequenceThatGoesInOneWay(Interpreter python) throws Exception {
        try (HostDriver host = open(python)) {
            Operation complete = new Operation.SetResult("f", Value.of(1));
            Race race = Races.sequence(77, complete, complete, new Operation.Result("f", Timeout.OMITTED));

            List<History> histories = host.race(race);

            Races.assertConsistent(race, histories);
            // What the second operation raises has a message with an address; since Python 3.8 it raises at all.
            assertThat(histories).singleElement().satisfies(history -> {
                assertThat(history.count()).isEqualTo(77);
                assertThat(history.threads().get(0).get(2).outcome()).isEqualTo(new Outcome.Returned(Value.of(1)));
                assertThat(history.sightings()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void theTimeEndsARace(Interpreter python) throws Exception {
        try (HostDriver host = open(python)) {
            long begin = System.nanoTime();

            assertThat(Races.rounds(host.race(Races.cancelAgainstRun(200)))).isPositive();

            assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void aRaceThatAlwaysGoesInAnotherWayEndsEarly(Interpreter python) throws Exception {
        try (HostDriver host = open(python, "racy_pools:ThreadPoolExecutor")) {
            Operation different = new Operation.Exception("f", Timeout.OMITTED);

            assertThat(host.race(Races.sequence(5_000, different))).hasSize(500);
            assertThat(host.race(Races.sequence(499, different))).hasSize(499);
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void aCallbackThatIsNotCalledIsAwaitedOnce(Interpreter python) throws Exception {
        try (HostDriver host = open(python)) {
            Operation add = new Operation.AddDoneCallback("f", Races.callback(false));
            long begin = System.nanoTime();

            List<History> histories = host.race(Races.sequence(5_000, add));

            assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(2));
            assertThat(histories).singleElement().satisfies(history -> assertThat(history.count())
                    .isEqualTo(1));
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void theRoundsBehindOneThatMissesSomethingAreNotAwaited(Interpreter python) throws Exception {
        try (HostDriver host = open(python, "forgetful_pools:ThreadPoolExecutor")) {
            Operation add = new Operation.AddDoneCallback("f", Races.callback(false));

            List<History> histories = host.race(Races.sequence(5_000, add, new Operation.Cancel("f")));

            assertThat(histories)
                    .filteredOn(history -> history.sightings().isEmpty())
                    .singleElement()
                    .extracting(History::count)
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void racesRunInTheirOrderWhileCallersGoOn(Interpreter python) throws Exception {
        try (HostDriver host = open(python)) {
            long first = host.startRace(Races.cancelAgainstRun(300));
            long second = host.startRace(Races.submission(3));
            long third = host.startRace(Races.sequence(3, new Operation.Done("f")));

            assertThat(host.perform(new Operation.NewFuture("f"))).isEqualTo(Operations.returned("f"));
            assertThat(host.perform(new Operation.Done("f"))).isEqualTo(Operations.returned(false));
            assertThat(Races.rounds(host.histories(third))).isEqualTo(3);
            assertThat(host.hasAnswered(first)).isTrue();
            assertThat(host.hasAnswered(second)).isTrue();
            assertThat(host.closeCheck()).isEmpty();
        }
    }
}
