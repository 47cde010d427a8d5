package org.futurestck.kit.properties;

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
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.MappedFunction;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.jspecify.annotations.Nullable;

/** That {@code map} hands out what the built-in function would, for any inputs. */
@AddLifecycleHook(SeedOfTheRun.class)
@AddLifecycleHook(BriefShrinking.class)
public final class MapProperties {

    private static final int ROUNDS = 5;
    private static final int LONGEST = 6;
    private static final int MOST = 3;
    private static final int WORKERS = 2;
    private static final String EXECUTOR = "executor";
    private static final Outcome END = new Outcome.Returned(new Value.Exhausted());

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "map.multiple-iterables-shortest",
            title = "of any inputs it hands out what the built-in function would")
    void inputsAreMapped(@ForAll @Size(min = 1, max = ROUNDS) List<@From("inputs") List<Input>> rounds) {
        Scene scene = open();
        for (int round = 0; round < rounds.size(); round++) {
            mapArguments(scene, "m" + round, rounds.get(round), null);
        }
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(rule = "map.chunksize-since-3.5", title = "no size of chunks changes what is handed out of any inputs")
    void chunksChangeNothing(
            @ForAll @Size(min = 1, max = ROUNDS) List<@From("inputs") List<Input>> rounds,
            @ForAll @IntRange(min = 1, max = LONGEST) int chunksize) {
        Scene scene = open();
        for (int round = 0; round < rounds.size(); round++) {
            mapArguments(scene, "m" + round, rounds.get(round), chunksize);
        }
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "map.exception-on-retrieval",
            title = "whichever calls fail, all results before the first are handed out")
    void resultsBeforeTheErrorAreHandedOut(
            @ForAll @Size(min = 1, max = ROUNDS) List<@From("failures") List<Boolean>> rounds) {
        Scene scene = open();
        for (int round = 0; round < rounds.size(); round++) {
            mapCalls(scene, "m" + round, rounds.get(round));
        }
    }

    @Provide
    Arbitrary<List<Input>> inputs() {
        return Arbitraries.longs()
                .between(0, 9)
                .map(Value::of)
                .list()
                .ofMaxSize(LONGEST)
                .map(Input::list)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST);
    }

    @Provide
    Arbitrary<List<Boolean>> failures() {
        return Arbitraries.of(false, false, false, true).list().ofMinSize(1).ofMaxSize(LONGEST);
    }

    private static void mapCalls(Scene scene, String results, List<Boolean> failures) {
        List<Value> calls = IntStream.range(0, failures.size())
                .mapToObj(number ->
                        (Value) new Value.Callable(call(results + "x" + number, number, failures.get(number))))
                .toList();
        Operation map = map(scene, results, MappedFunction.PERFORM, List.of(Input.list(calls)), null);
        int first = failures.indexOf(true);
        int before = first < 0 ? failures.size() : first;
        for (int number = 0; number < before; number++) {
            next(scene, results, map, new Outcome.Returned(Value.of(number)));
        }
        if (first < 0) {
            next(scene, results, map, END);
            return;
        }
        Seen seen = scene.perform(new Operation.Next(results));
        ErrorSpec error = error(results + "x" + first);
        scene.observe(
                seen.outcome() instanceof Outcome.Raised raised
                        && error.name().equals(raised.error().name()),
                map + " raises " + error + " after " + before + " results",
                "it " + seen.outcome(),
                seen.entry());
    }

    private static void mapArguments(Scene scene, String results, List<Input> inputs, @Nullable Integer chunksize) {
        Operation map = map(scene, results, MappedFunction.RETURN_ARGUMENTS, inputs, chunksize);
        int shortest =
                inputs.stream().mapToInt(input -> input.items().size()).min().orElse(0);
        for (int index = 0; index < shortest; index++) {
            List<Value> arguments = new ArrayList<>();
            for (Input input : inputs) {
                arguments.add(input.items().get(index));
            }
            next(scene, results, map, new Outcome.Returned(new Value.Items(arguments)));
        }
        next(scene, results, map, END);
    }

    /** All rounds share an executor, because the workers of some are dear. */
    private static Scene open() {
        Scene scene = Attempt.current().newScene();
        Preparation.create(scene, new Operation.NewExecutor(EXECUTOR, WORKERS), EXECUTOR);
        return scene;
    }

    private static Operation map(
            Scene scene, String results, MappedFunction function, List<Input> inputs, @Nullable Integer chunksize) {
        Operation map = new Operation.Map(EXECUTOR, results, function, inputs, Timeout.OMITTED, chunksize);
        Preparation.create(scene, map, results);
        return map;
    }

    private static void next(Scene scene, String results, Operation map, Outcome due) {
        Operation next = new Operation.Next(results);
        Seen seen = scene.perform(next);
        scene.observe(
                seen.outcome().equals(due),
                next + " after " + map + " " + due,
                next + " " + seen.outcome(),
                seen.entry());
    }

    /** Errors of one name are one object to the hosts, so those of two rounds must not share one. */
    private static Call call(String id, int number, boolean fails) {
        return new Call(id, false, fails ? new Action.Raise(error(id)) : new Action.Return(Value.of(number)));
    }

    private static ErrorSpec error(String call) {
        return ErrorSpec.exception("of " + call);
    }
}
