package org.futurestck.kit.properties;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;

/** What holds when threads meet at one future or executor, in the places where implementations are known to go wrong. */
@AddLifecycleHook(SeedOfTheRun.class)
public final class RaceProperties {

    /** How long a request to the host takes, at most. */
    private static final int MILLIS = 40;

    /** The same for races that are made at random. */
    private static final int RANDOM_MILLIS = 20;

    private static final int ROUNDS = 20_000;

    private static final List<Timeout> PAUSES =
            Stream.of("0", "0.00001", "0.00003", "0.0001").map(Timeout::of).toList();

    /** Whoever waits for all has most to miss. */
    private static final List<ReturnWhen> CONDITIONS = List.of(
            ReturnWhen.ALL_COMPLETED, ReturnWhen.FIRST_COMPLETED, ReturnWhen.ALL_COMPLETED, ReturnWhen.FIRST_EXCEPTION);

    private static final List<String> SEVERAL = List.of("f", "g", "h", "i");

    private static final Operation NEW = new Operation.NewFuture("f");
    private static final Operation START = new Operation.SetRunningOrNotifyCancel("f");
    private static final Operation CANCEL = new Operation.Cancel("f");
    private static final Operation CANCELLED = new Operation.Cancelled("f");
    private static final Operation DONE = new Operation.Done("f");
    private static final Operation SET = set("f");
    private static final Operation RESULT = new Operation.Result("f", Timeout.OMITTED);
    private static final Operation RESULT_NOW = new Operation.Result("f", Timeout.of("0"));
    private static final Operation POOL = new Operation.NewExecutor("e", 1);
    private static final Operation SHUT_DOWN = new Operation.Shutdown("e", true, null);

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.cancel-start",
            title = "of a cancellation and a start in two threads one succeeds",
            needs = {Capability.BARE_FUTURES, Capability.RACES})
    void leaveIsGivenUnlessCancelled() {
        race(List.of(NEW), List.of(List.of(CANCEL, CANCELLED), List.of(START)), List.of(CANCELLED));
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.cancel-result",
            title = "a cancellation while the result is set changes nothing",
            needs = {Capability.BARE_FUTURES, Capability.RACES})
    void cancellationDoesNotDisturbTheResult() {
        // The moment between running and finished may be short, so it is tried again and again.
        race(
                List.of(NEW, START),
                List.of(List.of(CANCEL, CANCEL, CANCEL, CANCEL), List.of(SET)),
                List.of(CANCELLED, RESULT_NOW));
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.result-visible",
            title = "who sees that the future is done gets its result",
            needs = {Capability.BARE_FUTURES, Capability.RACES})
    void whatIsDoneHasItsResult() {
        race(
                List.of(NEW, START),
                List.of(List.of(SET), List.of(RESULT_NOW, DONE, RESULT_NOW, RESULT_NOW)),
                List.of(DONE));
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.waiter-woken",
            title = "who begins to wait while the result is set gets it",
            needs = {Capability.BARE_FUTURES, Capability.RACES})
    void noWaiterIsForgotten() {
        race(List.of(NEW, START), List.of(List.of(SET), List.of(RESULT)), List.of(DONE));
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.callback-called",
            title = "a callback that is added while the result is set is called once",
            needs = {Capability.BARE_FUTURES, Capability.RACES})
    void noCallbackIsLost() {
        race(List.of(NEW, START), List.of(List.of(SET), List.of(add("c"), add("d"))), List.of(DONE));
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.wait-told",
            title = "who begins to wait for futures while they get done is told of them",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS, Capability.RACES})
    void noCompletionIsMissed() {
        // Of several futures one after the other, so that one of them gets done in whatever moment of the wait is the
        // wrong one.
        race(
                RaceTime.OF_WAITS,
                SEVERAL.stream().flatMap(RaceProperties::running).toList(),
                seed -> List.of(
                        SEVERAL.stream().map(RaceProperties::set).toList(),
                        List.of(new Operation.Wait(SEVERAL, Timeout.OMITTED, one(CONDITIONS, seed)))),
                List.of(DONE));
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.worker-asks",
            title = "a call that is cancelled while a worker takes it does not run",
            needs = {Capability.THREADS, Capability.RACES})
    void cancelledCallsDoNotRun() {
        // How long a worker takes to come, nobody knows; so the attempt comes sometimes sooner and sometimes later.
        race(
                RaceTime.OF_WORKERS,
                List.of(POOL),
                seed -> List.of(List.of(submit("f"), new Operation.Result("f", one(PAUSES, seed)), CANCEL)),
                List.of(SHUT_DOWN, CANCELLED));
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.submit-shutdown",
            title = "a call that is submitted while the executor is shut down is refused or done",
            needs = {Capability.THREADS, Capability.RACES})
    void noCallIsLost() {
        race(
                RaceTime.OF_EXECUTORS,
                List.of(POOL),
                seed -> List.of(
                        List.of(submit("f"), submit("g")),
                        List.of(new Operation.Shutdown("e", false, mayCancel() && seed % 2 == 0 ? true : null))),
                List.of(SHUT_DOWN));
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.executor",
            title = "of calls that are submitted at once no more run than there are workers",
            needs = {Capability.THREADS, Capability.RACES})
    void noWorkerTooMany() {
        race(
                RaceTime.OF_EXECUTORS,
                List.of(POOL),
                seed -> List.of(List.of(submit("f")), List.of(submit("g"))),
                List.of(SHUT_DOWN));
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.future",
            title = "whatever threads do to a future at once might have been done one after the other",
            needs = {Capability.BARE_FUTURES, Capability.RACES})
    void futuresAreAtomic() {
        random(RaceTime.OF_RANDOM_FUTURES, RandomRaces::ofFuture);
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.wait",
            title = "what wait() returns was so while it ran, whatever threads do to the futures meanwhile",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS, Capability.RACES})
    void whatWaitReturnsWasSo() {
        random(RaceTime.OF_RANDOM_FUTURES, RandomRaces::ofWaiting);
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "race.executor",
            title = "whatever threads do to an executor at once, each call is made once, cancelled or refused",
            needs = {Capability.THREADS, Capability.RACES})
    void executorsLoseNothing() {
        random(RaceTime.OF_RANDOM_EXECUTORS, RandomRaces::ofExecutor);
    }

    /** Makes a race of a seed. */
    private interface Maker {
        Race make(long seed, Edition edition, int millis);
    }

    private static void random(RaceTime time, Maker maker) {
        Edition edition = Attempt.current().edition();
        new Racing(time).runAllowed(seed -> maker.make(seed, edition, RANDOM_MILLIS));
    }

    private static boolean mayCancel() {
        return Attempt.current().edition().compareTo(new Edition("3.9")) >= 0;
    }

    private static Operation add(String callback) {
        return new Operation.AddDoneCallback("f", Callback.reporting(callback));
    }

    private static Stream<Operation> running(String future) {
        return Stream.of(new Operation.NewFuture(future), new Operation.SetRunningOrNotifyCancel(future));
    }

    private static Operation set(String future) {
        return new Operation.SetResult(future, new Value.Text("v"));
    }

    private static Operation submit(String future) {
        return new Operation.Submit("e", future, new Call(future, false, new Action.Return(new Value.Text("v"))));
    }

    private static <T> T one(List<T> choices, long seed) {
        return choices.get(Math.floorMod(seed, choices.size()));
    }

    private static void race(List<Operation> setup, List<List<Operation>> threads, List<Operation> epilogue) {
        race(RaceTime.OF_FUTURES, setup, seed -> threads, epilogue);
    }

    private static void race(
            RaceTime time,
            List<Operation> setup,
            LongFunction<List<List<Operation>>> threads,
            List<Operation> epilogue) {
        new Racing(time).run(seed -> new Race(setup, threads.apply(seed), epilogue, ROUNDS, MILLIS, seed));
    }
}
