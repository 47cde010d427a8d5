package org.futurestck.kit.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private final SceneRig rig = new SceneRig();

    @BeforeEach
    void begin() {
        rig.scene.begin("t", new Operation.Result("f", Timeout.OMITTED));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whoTakesLongerThanTheChanceIsStillUnderway() {
        rig.scene.giveChance("t");

        assertThat(rig.timeline()).last().isEqualTo("t NOTE has not ended within 100 ms");
        assertThat(rig.signal.millis()).isEqualTo(100);
    }

    @Test
    void whoTakesTheChanceIsNotWaitedForLonger() {
        rig.signal.at(20, () -> rig.stage.returns("t", new Value.None()));

        rig.scene.giveChance("t");

        assertThat(rig.timeline()).last().isEqualTo("t NOTE has ended");
        assertThat(rig.signal.millis()).isEqualTo(20);
        assertThat(rig.scene.outcome("t").outcome()).isEqualTo(new Outcome.Returned(new Value.None()));
    }
}
