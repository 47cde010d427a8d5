package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutcomeStepsTest {

    private static final Operation AS_COMPLETED = new Operation.AsCompleted("i", List.of("f"), Timeout.of("600"));

    private final StepRig rig = new StepRig();
    private final OutcomeSteps steps = new OutcomeSteps(rig.world);

    @AfterEach
    void end() {
        rig.end();
    }

    @Test
    void aLimitMayBeginWithAnEarlierOperation() {
        rig.world.perform(new Operation.NewFuture("f"));
        steps.call(AS_COMPLETED);
        steps.call(new Operation.Next("i"));

        rig.holds(() -> steps.afterAll(0, AS_COMPLETED));
        assertThat(StepRig.refuted(() -> steps.afterAll(600, AS_COMPLETED)))
                .startsWith(
                        "expected it does so at least 600.0 seconds after i = as_completed([f], timeout=600) was called, "
                                + "but it did so after 0.");
    }

    @Test
    void anOperationThatWasNotCalledIsNoBeginning() {
        rig.world.perform(new Operation.NewFuture("f"));

        assertThatThrownBy(() -> steps.afterAll(0, AS_COMPLETED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the scenario has not called i = as_completed([f], timeout=600)");
    }
}
