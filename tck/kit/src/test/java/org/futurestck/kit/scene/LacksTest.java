package org.futurestck.kit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.MappedFunction;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Capability;
import org.junit.jupiter.api.Test;

class LacksTest {

    private static final Operation CANCEL = new Operation.Cancel("f");
    private static final Operation DONE = new Operation.Done("f");

    private static Lacks without(Capability... lacks) {
        return new Lacks(Set.of(lacks));
    }

    @Test
    void nothingIsLackingUnlessDeclared() {
        Lacks none = new Lacks(EnumSet.complementOf(EnumSet.of(
                Capability.WITHOUT_CANCEL,
                Capability.WITHOUT_RUNNING,
                Capability.WITHOUT_CALLBACKS,
                Capability.WITHOUT_MAP,
                Capability.WITHOUT_MAX_WORKERS,
                Capability.WITHOUT_DEFAULT_WORKERS)));
        assertThat(none.allow(CANCEL)).isTrue();
        assertThatCode(() -> none.demandNone(CANCEL)).doesNotThrowAnyException();
        assertThatCode(none::demandMaxWorkers).doesNotThrowAnyException();
        assertThatCode(none::demandDefaultWorkers).doesNotThrowAnyException();
    }

    @Test
    void eachLackIsToldOfByItsOwnName() {
        refuses(without(Capability.WITHOUT_CANCEL), CANCEL, "the subject does not offer cancel");
        refuses(without(Capability.WITHOUT_RUNNING), new Operation.Running("f"), "the subject does not offer running");
        refuses(
                without(Capability.WITHOUT_CALLBACKS),
                new Operation.AddDoneCallback("f", Callback.reporting("c")),
                "the subject does not offer callbacks");
        refuses(
                without(Capability.WITHOUT_MAP),
                new Operation.Map("e", "r", MappedFunction.POWER, List.of(), Timeout.OMITTED, null),
                "the subject does not offer map");
    }

    @Test
    void whatCallsCallbacksAndProgramsDoCountsAsWell() {
        Lacks lacks = without(Capability.WITHOUT_CANCEL);
        Call call = new Call("f", false, List.of(CANCEL), new Action.Return(new Value.None()));
        assertThat(lacks.allow(new Operation.Submit("e", "f", call))).isFalse();
        assertThat(lacks.allow(new Operation.AddDoneCallback("f", new Callback("c", false, List.of(CANCEL), null))))
                .isFalse();
        Program program = new Program("p", List.of(DONE, CANCEL), Program.Ending.RETURN, null);
        assertThat(lacks.allow(new Operation.RunProgram(program))).isFalse();
        assertThat(lacks.allow(new Operation.RunProgram(new Program("p", List.of(DONE), Program.Ending.RETURN, null))))
                .isTrue();
    }

    @Test
    void racesLoseWhatIsLackingAndTheThreadsThatAreLeftWithNothing() {
        Race race =
                new Race(List.of(), List.of(List.of(CANCEL), List.of(CANCEL, DONE)), List.of(CANCEL, DONE), 10, 10, 1);
        Lacks lacks = without(Capability.WITHOUT_CANCEL);
        assertThatThrownBy(() -> lacks.demandNone(race))
                .isInstanceOf(NotOfferedException.class)
                .hasMessage("the subject does not offer cancel");
        Race left = lacks.allowedOf(race);
        assertThat(left.threads()).containsExactly(List.of(DONE));
        assertThat(left.epilogue()).containsExactly(DONE);
        assertThatCode(() -> lacks.demandNone(left)).doesNotThrowAnyException();
    }

    @Test
    void whereCallsNeverWaitForWorkersNoExecutorIsRaced() {
        Lacks lacks = without(Capability.WITHOUT_MAX_WORKERS);
        assertThatThrownBy(lacks::demandMaxWorkers)
                .isInstanceOf(NotOfferedException.class)
                .hasMessage("the subject does not offer max-workers");
        Race race = new Race(List.of(new Operation.NewExecutor("e", 1)), List.of(List.of(DONE)), List.of(), 10, 10, 1);
        assertThatThrownBy(() -> lacks.demandNone(race))
                .isInstanceOf(NotOfferedException.class)
                .hasMessage("the subject does not offer max-workers");
    }

    @Test
    void whereAPoolHasNoNumberOfWorkersOfItsOwnOneIsMadeByThoseWhoDoNotLookAtIt() {
        Lacks lacks = without(Capability.WITHOUT_DEFAULT_WORKERS);
        assertThatThrownBy(lacks::demandDefaultWorkers)
                .isInstanceOf(NotOfferedException.class)
                .hasMessage("the subject does not offer default-workers");
        assertThat(lacks.allow(new Operation.NewExecutor("e", null))).isTrue();
    }

    private static void refuses(Lacks lacks, Operation operation, String message) {
        assertThat(lacks.allow(operation)).isFalse();
        assertThat(lacks.allow(DONE)).isTrue();
        assertThatThrownBy(() -> lacks.demandNone(operation))
                .isInstanceOf(NotOfferedException.class)
                .hasMessage(message);
    }
}
