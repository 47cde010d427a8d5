package org.futurestck.kit.properties;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.model.FutureModel;
import org.futurestck.kit.model.Transition;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.futurestck.kit.spi.Capability;

/** What holds of every future, whatever is done to it and in whatever order. */
@AddLifecycleHook(SeedOfTheRun.class)
@AddLifecycleHook(BriefShrinking.class)
public final class FutureProperties {

    private static final int TRIES = 25;
    private static final int VALUES = 5;
    private static final int LATE_TRIES = 8;
    private static final String FUTURE = "f";
    private static final Timeout NO_TIME = Timeout.of("0");

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "future.encapsulates-execution",
            title = "any sequence of operations on a bare future agrees with the state table",
            needs = Capability.BARE_FUTURES)
    void sequencesAgreeWithTheStateTable(
            @ForAll @Size(min = 1, max = 8) List<@From("operations") Operation> operations) {
        Scene scene = Attempt.current().newScene();
        Preparation.create(scene, new Operation.NewFuture(FUTURE), FUTURE);
        FutureModel model = FutureModel.NEW;
        for (Operation operation : operations) {
            if (!model.documents(operation, Attempt.current().edition())) {
                continue;
            }
            Transition<FutureModel> transition = model.apply(operation);
            Seen seen = scene.perform(operation);
            scene.observe(
                    transition.allows().test(seen.outcome()),
                    operation + " " + transition.expected() + ", because the future is " + model.state(),
                    operation + " " + seen.outcome(),
                    seen.entry());
            model = transition.next();
        }
    }

    /** Several values for an executor, because one whose workers are processes takes long to begin. */
    @Property(tries = TRIES / VALUES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(rule = "future.result.value", title = "any value that a call returns is handed out")
    void valuesAreHandedOut(@ForAll @Size(VALUES) List<@From("values") Value> values) {
        Scene scene = Attempt.current().newScene();
        Preparation.create(scene, new Operation.NewExecutor("executor", 1), "executor");
        int number = 0;
        for (Value value : values) {
            String future = FUTURE + number++;
            Call call = new Call(future, false, new Action.Return(value));
            Preparation.create(scene, new Operation.Submit("executor", future, call), future);
            Seen seen = scene.perform(new Operation.Result(future, Timeout.OMITTED));
            scene.observe(
                    seen.outcome().equals(new Outcome.Returned(value)),
                    future + ".result() returns " + value,
                    future + ".result() " + seen.outcome(),
                    seen.entry());
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Refutes(
            rule = "callback.order",
            title = "any number of callbacks is called in the order in which they were added",
            needs = Capability.BARE_FUTURES)
    void callbacksAreCalledInOrder(
            @ForAll @IntRange(min = 2, max = 20) int count, @ForAll("completions") Operation end) {
        Scene scene = Attempt.current().newScene();
        List<String> added =
                IntStream.range(0, count).mapToObj(index -> "c" + index).toList();
        Preparation.create(scene, new Operation.NewFuture(FUTURE), FUTURE);
        for (String callback : added) {
            scene.perform(new Operation.AddDoneCallback(FUTURE, Callback.reporting(callback)));
        }
        scene.perform(end);
        scene.awaitSighting(
                count + " callbacks are called", any -> called(scene).size() >= count);
        List<String> called = called(scene);
        scene.observe(
                called.equals(added),
                "the callbacks are called in the order " + added,
                "they were called in the order " + called);
    }

    @Property(
            tries = LATE_TRIES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "callback.already-done-immediate",
            title = "callbacks that are added before and after the end are called once each, and the late ones at once",
            needs = Capability.BARE_FUTURES)
    void callbacksAreCalledOnce(
            @ForAll @IntRange(max = 5) int before,
            @ForAll("completions") Operation end,
            @ForAll @IntRange(min = 1, max = 5) int after) {
        Scene scene = Attempt.current().newScene();
        Preparation.create(scene, new Operation.NewFuture(FUTURE), FUTURE);
        List<String> added = new ArrayList<>();
        for (int number = 0; number < before + after; number++) {
            if (number == before) {
                end(scene, end);
                awaitCalls(scene, added);
            }
            added.add("c" + number);
            scene.perform(new Operation.AddDoneCallback(FUTURE, Callback.reporting("c" + number)));
        }
        List<String> called = called(scene);
        scene.observe(called.equals(added), "the callbacks " + added + " have been called", "these have: " + called);
    }

    @Provide
    Arbitrary<Operation> operations() {
        return Arbitraries.of(
                new Operation.Cancel(FUTURE),
                new Operation.Cancelled(FUTURE),
                new Operation.Running(FUTURE),
                new Operation.Done(FUTURE),
                new Operation.Result(FUTURE, NO_TIME),
                new Operation.Exception(FUTURE, NO_TIME),
                new Operation.SetRunningOrNotifyCancel(FUTURE),
                new Operation.SetResult(FUTURE, Value.of(1)),
                new Operation.SetException(FUTURE, ErrorSpec.exception("e")));
    }

    @Provide
    Arbitrary<Operation> completions() {
        return Arbitraries.of(
                new Operation.Cancel(FUTURE),
                new Operation.SetResult(FUTURE, Value.of(1)),
                new Operation.SetException(FUTURE, ErrorSpec.exception("e")));
    }

    @Provide
    Arbitrary<Value> values() {
        Arbitrary<Value> plain = Arbitraries.oneOf(
                Arbitraries.of(new Value.None(), Value.of(true), Value.of(false)),
                Arbitraries.longs().map(Value::of),
                Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(20), BigInteger.TEN.pow(30))
                        .map(Value.Int::new),
                Arbitraries.strings()
                        .withCharRange('\u0000', '\uD7FF')
                        .ofMaxLength(40)
                        .map(Value.Text::new));
        return Arbitraries.oneOf(plain, plain.list().ofMaxSize(4).map(Value.Items::new));
    }

    private static void end(Scene scene, Operation end) {
        if (finishes(end)) {
            scene.perform(new Operation.SetRunningOrNotifyCancel(FUTURE));
        }
        scene.perform(end);
    }

    private static void awaitCalls(Scene scene, List<String> callbacks) {
        int count = callbacks.size();
        if (count > 0) {
            scene.awaitSighting(
                    "the callbacks " + callbacks + " are called",
                    any -> called(scene).size() >= count);
        }
    }

    private static boolean finishes(Operation operation) {
        return operation instanceof Operation.SetResult || operation instanceof Operation.SetException;
    }

    private static List<String> called(Scene scene) {
        return scene.sightings().stream()
                .filter(sighting -> sighting.event() == SightingEvent.CALLBACK_STARTED)
                .map(Sighting::id)
                .toList();
    }
}
