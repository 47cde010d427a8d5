package org.futurestck.kit.properties;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.MappedFunction;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.futurestck.kit.spi.Capability;

/** That nobody who waits in vain gives up before the time is over, however short it is. Each try takes its time. */
@AddLifecycleHook(SeedOfTheRun.class)
public final class TimeoutProperties {

    private static final int LONGEST_MILLIS = 20;
    private static final int TIMEOUTS = 3;
    private static final String EXECUTOR = "executor";
    private static final String FUTURE = "f";

    /** A call that is not over as long as nobody opens its gate. */
    private static final Call CALL = new Call(FUTURE, true, new Action.Return(Value.of(1)));

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    @Refutes(rule = "future.result.timeout", title = "any short timeout passes before it raises")
    void resultWaits(@ForAll @Size(TIMEOUTS) List<@IntRange(max = LONGEST_MILLIS) Integer> millis) {
        Scene scene = running();
        millis.forEach(time -> timesOut(scene, new Operation.Result(FUTURE, timeout(time)), time));
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    @Refutes(rule = "future.exception.timeout", title = "any short timeout passes before it raises")
    void exceptionWaits(@ForAll @Size(TIMEOUTS) List<@IntRange(max = LONGEST_MILLIS) Integer> millis) {
        Scene scene = running();
        millis.forEach(time -> timesOut(scene, new Operation.Exception(FUTURE, timeout(time)), time));
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "wait.timeout",
            title = "any short timeout passes before it returns",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void waitWaits(@ForAll @Size(TIMEOUTS) List<@IntRange(max = LONGEST_MILLIS) Integer> millis) {
        Scene scene = bare();
        Value nothing = new Value.DoneAndNotDone(List.of(), List.of(new Value.Handle(FUTURE)));
        for (int time : millis) {
            Operation wait = new Operation.Wait(List.of(FUTURE), timeout(time), null);
            long begin = System.nanoTime();
            Seen seen = scene.perform(wait);
            passed(scene, wait, "returns " + nothing, new Outcome.Returned(nothing)::equals, seen, begin, time);
        }
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "as_completed.timeout-raises",
            title = "any short timeout passes before next() raises",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void asCompletedWaits(@ForAll @Size(TIMEOUTS) List<@IntRange(max = LONGEST_MILLIS) Integer> millis) {
        Scene scene = bare();
        for (int number = 0; number < millis.size(); number++) {
            int time = millis.get(number);
            String iterator = "i" + number;
            iterationTimesOut(
                    scene, new Operation.AsCompleted(iterator, List.of(FUTURE), timeout(time)), iterator, time);
        }
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    @Refutes(rule = "map.timeout-raises", title = "any short timeout passes before next() raises")
    void mapWaits(@ForAll @Size(TIMEOUTS) List<@IntRange(max = LONGEST_MILLIS) Integer> millis) {
        Scene scene = running();
        for (int number = 0; number < millis.size(); number++) {
            int time = millis.get(number);
            String iterator = "m" + number;
            Call call = new Call("c" + number, true, new Action.Return(Value.of(number)));
            Input input = Input.list(List.of(new Value.Callable(call)));
            iterationTimesOut(
                    scene,
                    new Operation.Map(EXECUTOR, iterator, MappedFunction.PERFORM, List.of(input), timeout(time), null),
                    iterator,
                    time);
        }
    }

    /** The time counts from the operation that returns the iterator. */
    private static void iterationTimesOut(Scene scene, Operation operation, String iterator, int millis) {
        long begin = System.nanoTime();
        Preparation.create(scene, operation, iterator);
        Operation next = new Operation.Next(iterator);
        Seen seen = scene.perform(next);
        passed(scene, operation, next + " raises TimeoutError", TimeoutProperties::isTimeout, seen, begin, millis);
    }

    private static void timesOut(Scene scene, Operation operation, int millis) {
        long begin = System.nanoTime();
        Seen seen = scene.perform(operation);
        passed(scene, operation, "raises TimeoutError", TimeoutProperties::isTimeout, seen, begin, millis);
    }

    /** The clock of the kit starts before the subject's and is stopped after it, so the whole time has to have passed on it. */
    private static void passed(
            Scene scene,
            Operation operation,
            String due,
            Predicate<Outcome> allowed,
            Seen seen,
            long begin,
            int millis) {
        long nanos = System.nanoTime() - begin;
        scene.observe(
                allowed.test(seen.outcome()) && nanos >= millis * 1_000_000L,
                operation + ": " + due + " when the time is over, and not before",
                "it " + seen.outcome() + " after " + BigDecimal.valueOf(nanos / 1000, 6) + " seconds",
                seen.entry());
    }

    /** With a call that is running: what is to be seen must not hang on whether a worker has come across it yet. */
    private static Scene running() {
        Scene scene = Attempt.current().newScene();
        Preparation.create(scene, new Operation.NewExecutor(EXECUTOR, 1), EXECUTOR);
        Preparation.create(scene, new Operation.Submit(EXECUTOR, FUTURE, CALL), FUTURE);
        scene.awaitSighting(
                "the call of " + FUTURE + " is started",
                sighting -> sighting.event() == SightingEvent.CALL_STARTED
                        && sighting.id().equals(FUTURE));
        return scene;
    }

    private static Scene bare() {
        Scene scene = Attempt.current().newScene();
        Preparation.create(scene, new Operation.NewFuture(FUTURE), FUTURE);
        return scene;
    }

    private static Timeout timeout(int millis) {
        return Timeout.of(BigDecimal.valueOf(millis, 3).toPlainString());
    }

    private static boolean isTimeout(Outcome outcome) {
        return outcome instanceof Outcome.Raised raised && raised.error().isA("TimeoutError");
    }
}
