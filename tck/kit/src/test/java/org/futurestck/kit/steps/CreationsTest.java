package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreationsTest {

    private static final Operation CREATION = new Operation.AsCompleted("i", List.of("f"), Timeout.OMITTED);
    private static final Operation NEXT = new Operation.Next("i");
    private static final Outcome RAISED =
            new Outcome.Raised(new SeenError(List.of("Exception"), "Odd", "not today", null));

    private final StepRig rig = new StepRig();
    private final OutcomeSteps steps = new OutcomeSteps(rig.world);

    @AfterEach
    void end() {
        rig.end();
    }

    @Test
    void whoAsksForWhatIsMissingIsToldWhy() {
        rig.answer(CREATION.toString(), RAISED);
        steps.call(CREATION);

        String why =
                "expected i = as_completed([f]) returns a new object, but i = as_completed([f]) raised Odd: not today";
        assertThat(StepRig.refuted(() -> steps.call(NEXT))).isEqualTo(why);
        assertThat(StepRig.refuted(() -> steps.callBy("t", NEXT))).isEqualTo(why);
        assertThat(StepRig.refuted(() -> steps.call(new Operation.Close("i")))).isEqualTo(why);
        assertThat(rig.performed).containsExactly("main: " + CREATION);
    }

    @Test
    void resultsThatAreMissingAreNamedToo() {
        Operation wait = OperationText.parse("r = wait([f])", rig.world);
        rig.answer(wait.toString(), RAISED);
        steps.call(wait);

        assertThat(StepRig.refuted(() -> new InspectionSteps(rig.world).pairOfSets("r")))
                .isEqualTo("expected r = wait([f]) returns a new object, but r = wait([f]) raised Odd: not today");
    }

    @Test
    void whatIsThereIsAskedFor() {
        rig.answer(CREATION.toString(), new Value.Handle("i"));
        rig.answer(NEXT.toString(), new Value.Handle("f"));
        steps.call(CREATION);

        rig.holds(() -> steps.operation(NEXT, Expectation.parse("returns f")));
    }

    @Test
    void theErrorOfACreationCanBeWhatIsAskedFor() {
        rig.answer(CREATION.toString(), RAISED);
        steps.call(CREATION);

        rig.holds(() -> steps.it(Expectation.parse("raises an error")));
    }
}
