package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Futures;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.MappedFunction;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mapping, shutting down, and the inputs of everything that takes several things. */
@org.junit.jupiter.api.Timeout(120)
final class MapOperationsTest {

    private static final Value END = new Value.Exhausted();

    private final Rig rig = new Rig(new FakeSubject());

    @BeforeEach
    void open() {
        rig.executor("e", 1);
    }

    @AfterEach
    void close() {
        assertThat(rig.room.faults()).isEmpty();
        rig.close();
    }

    private static Value callable(String id) {
        return new Value.Callable(new Call(id, false, Rig.returning(new Value.Text(id))));
    }

    private static Input list(Value... items) {
        return Input.list(List.of(items));
    }

    private static Operation.Map map(MappedFunction function, Input... inputs) {
        return new Operation.Map("e", "m", function, Arrays.asList(inputs), Timeout.of("60"), 2);
    }

    private Value next(String iterator) {
        return rig.value(new Operation.Next(iterator));
    }

    @Test
    void mapsEachOfItsFunctions() {
        assertThat(rig.value(map(MappedFunction.PERFORM, list(callable("a"), callable("b")))))
                .isEqualTo(new Value.Handle("m"));
        assertThat(next("m")).isEqualTo(new Value.Text("a"));
        assertThat(next("m")).isEqualTo(new Value.Text("b"));
        assertThat(next("m")).isEqualTo(END);

        rig.value(new Operation.Map(
                "e", "n", MappedFunction.POWER, List.of(list(Value.of(2)), list(Value.of(5))), Timeout.NONE, null));
        assertThat(next("n")).isEqualTo(Value.of(32));
        rig.value(new Operation.Map(
                "e", "o", MappedFunction.RETURN_ARGUMENTS, List.of(list(Value.of(2))), Timeout.OMITTED, null));
        assertThat(next("o")).isEqualTo(new Value.Items(List.of(Value.of(2))));
    }

    @Test
    void anInputReportsThatItWasReadToItsEnd() {
        rig.value(map(MappedFunction.RETURN_ARGUMENTS, new Input(List.of(Value.of(1)), "x", null)));

        rig.await(SightingEvent.INPUT_READ, "x");
        assertThat(next("m")).isEqualTo(new Value.Items(List.of(Value.of(1))));
    }

    @Test
    void anInputRaisesItsErrorBehindItsItems() {
        Operation map = map(MappedFunction.PERFORM, new Input(List.of(callable("a")), "x", ErrorSpec.exception("x")));

        assertThat(rig.error(map).name()).isEqualTo("x");
        rig.await(SightingEvent.INPUT_READ, "x");
    }

    @Test
    void anInputThatIsNoListCanBeReadOnce() {
        Iterable<?> input = StagedInput.of(
                new Input(List.of(Value.of(1)), "x", null),
                OpenStages.at(rig.room.door()).orElseThrow());

        assertThat(input).hasSize(1);
        assertThatThrownBy(input::iterator).isInstanceOf(IllegalStateException.class);
        assertThat(rig.room.sightings()).hasSize(1);
    }

    @Test
    void closingAnIteratorEndsIt() {
        rig.value(map(MappedFunction.PERFORM, list(callable("a"))));
        rig.value(new Operation.AsCompleted("i", List.of(), Timeout.OMITTED));

        assertThat(rig.value(new Operation.Close("m"))).isEqualTo(new Value.None());
        assertThat(rig.value(new Operation.Close("i"))).isEqualTo(new Value.None());
        assertThat(next("m")).isEqualTo(END);
    }

    @Test
    void shuttingDownRefusesFurtherCalls() {
        assertThat(rig.value(new Operation.Shutdown("e", null, null))).isEqualTo(new Value.None());
        assertThat(rig.error(new Operation.Submit("e", "f", new Call("f", false, Rig.returning(Value.of(1)))))
                        .isA("RuntimeError"))
                .isTrue();
        assertThat(rig.value(new Operation.Shutdown("e", false, true))).isEqualTo(new Value.None());
    }

    @Test
    void aWithBlockIsLeftWithTheErrorThatIsUnderWay() {
        rig.executor("g", 1);

        assertThat(rig.value(new Operation.Enter("e"))).isEqualTo(new Value.Handle("e"));
        assertThat(rig.value(new Operation.Leave("e", null))).isEqualTo(new Value.None());
        assertThat(rig.error(new Operation.Leave("g", ErrorSpec.exception("word")))
                        .name())
                .isEqualTo("word");
        for (String left : List.of("e", "g")) {
            Operation late = new Operation.Submit(left, "f", new Call("f", false, Rig.returning(Value.of(1))));
            assertThat(rig.error(late).isA("RuntimeError")).isTrue();
        }
    }

    @Test
    void waitTakesItsFuturesInEveryForm() {
        rig.future("f");
        rig.future("g");
        rig.perform(new Operation.SetResult("f", Value.of(1)));
        Value expected = new Value.DoneAndNotDone(List.of(new Value.Handle("f")), List.of(new Value.Handle("g")));

        for (Futures input : List.of(Futures.LIST, Futures.MAPPING)) {
            Operation wait = new Operation.Wait(List.of("f", "g"), input, Timeout.of("0"), null, null);
            assertThat(rig.value(wait)).as(input.name()).isEqualTo(expected);
        }
        rig.value(new Operation.AsCompleted("i", List.of("f"), Futures.ITERATOR, Timeout.OMITTED));
        assertThat(next("i")).isEqualTo(new Value.Handle("f"));
        assertThat(next("i")).isEqualTo(END);
    }

    @Test
    void aPairOfSetsMayHaveAHandle() {
        rig.future("f");
        Operation wait = new Operation.Wait(List.of("f"), Futures.LIST, Timeout.of("0"), null, "r");

        assertThat(rig.value(wait)).isEqualTo(new Value.Handle("r"));
        assertThat(rig.value(new Operation.Inspect(Aspect.CONTENT, List.of("r"))))
                .isEqualTo(new Value.DoneAndNotDone(List.of(), List.of(new Value.Handle("f"))));
        assertThat(inspect(Aspect.IS_PAIR_OF_SETS, "r")).isEqualTo(new Outcome.Returned(Value.of(true)));
        assertThat(inspect(Aspect.IS_PAIR_OF_SETS, "f")).isEqualTo(new Outcome.Returned(Value.of(false)));
        assertThat(inspect(Aspect.IS_INSTANCE, "f", "Future")).isEqualTo(new Outcome.Returned(Value.of(true)));
        assertThat(inspect(Aspect.IS_INSTANCE, "f", "Executor")).isEqualTo(new Outcome.Returned(Value.of(false)));
        assertThat(inspect(Aspect.IS_INSTANCE, "e", "Executor")).isEqualTo(new Outcome.Returned(Value.of(true)));
    }

    private Outcome inspect(Aspect aspect, String... of) {
        return rig.perform(new Operation.Inspect(aspect, List.of(of)));
    }
}
