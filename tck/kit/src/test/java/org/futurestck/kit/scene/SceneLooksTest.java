package org.futurestck.kit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.StageLostException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a scene tells without performing anything: of outcomes, of time, and of threads. */
class SceneLooksTest {

    private static final Operation DONE = new Operation.Done("f");

    private final SceneRig rig = new SceneRig();
    private final Scene scene = rig.scene;

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anOutcomeThatHasNotArrivedIsNotThere() {
        scene.begin("t", DONE);

        assertThat(scene.arrived("t")).isEmpty();
    }

    @Test
    void anOutcomeThatHasArrivedCanStillBeAskedFor() {
        scene.begin("t", DONE);
        rig.stage.returns("t", Value.of(true));

        Seen seen = new Seen(new Outcome.Returned(Value.of(true)), 1, 0);
        assertThat(scene.arrived("t")).contains(seen);
        assertThat(scene.outcome("t")).isEqualTo(seen);
        assertThat(rig.timeline()).hasSize(2);
    }

    @Test
    void aLostOperationHasArrivedAsLost() {
        scene.begin("t", DONE);
        rig.stage.fails("t", new StageLostException("it exited"));

        assertThat(scene.arrived("t")).map(Seen::outcome).contains(new Outcome.Lost("it exited"));
    }

    @Test
    void whoHasBegunNothingHasNoOutcome() {
        assertThatThrownBy(() -> scene.arrived("t"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("caller t has begun no operation");
    }

    @Test
    void timeIsCountedFromTheLastOutcomeOfTheMainCaller() {
        rig.signal.at(10, () -> rig.stage.returns("main", Value.of(true)));
        scene.perform(DONE);
        scene.begin("t", DONE);
        rig.signal.at(200, () -> rig.stage.returns("t", Value.of(true)));
        scene.outcome("t");

        scene.elapse(0.5);

        assertThat(rig.signal.millis()).isEqualTo(510);
        assertThat(rig.timeline()).last().isEqualTo("kit NOTE 0.5 seconds have passed");
        assertThat(scene.observations()).isZero();
    }

    @Test
    void timeThatHasPassedIsNotWaitedFor() {
        rig.signal.at(10, () -> rig.stage.returns("main", Value.of(true)));
        scene.perform(DONE);
        rig.signal.stall(java.time.Duration.ofMillis(700));

        scene.elapse(0.5);

        assertThat(rig.signal.millis()).isEqualTo(710);
    }

    @Test
    void withoutAnOperationThereIsNothingToCountFrom() {
        assertThatThrownBy(() -> scene.elapse(0.5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the check lets time pass since its last operation, but has performed none");
    }

    @Test
    void threadsAreThoseThatAreNoCallers() {
        rig.stage.standing(() -> FakeStage.stands(
                "any", FakeStage.running("pool"), FakeStage.waiting("main"), FakeStage.running("pool")));

        assertThat(scene.threads()).isEqualTo(List.of("pool", "pool"));
    }

    @Test
    void aProcessThatEndedHasNoThreadsToTell() {
        rig.stage.standing(() -> CompletableFuture.failedFuture(new StageLostException("it exited")));

        RuleRefuted refuted = catchThrowableOfType(RuleRefuted.class, scene::threads);

        assertThat(refuted.expected()).isEqualTo("the subject's process tells its threads");
        assertThat(refuted.actual()).isEqualTo("it did not: it exited");
    }
}
