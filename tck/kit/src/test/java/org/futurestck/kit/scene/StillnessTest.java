package org.futurestck.kit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StillnessTest {

    private final SceneRig rig = new SceneRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private String note() {
        rig.scene.settle();
        return rig.timeline().get(rig.timeline().size() - 1);
    }

    @Test
    void twoLooksThatSeeTheSameAreEnough() {
        rig.stage.standing(() -> FakeStage.stands("same", FakeStage.waiting("main")));

        assertThat(note()).isEqualTo("kit NOTE nothing moved any more");
        assertThat(rig.stage.looks).isEqualTo(2);
        assertThat(rig.signal.millis()).isEqualTo(25);
        assertThat(rig.scene.observations()).isZero();
    }

    @Test
    void whateverMovesBetweenTheLooksIsStillMoving() {
        rig.stage.moves();

        assertThat(note()).isEqualTo("kit NOTE still moving after 250 ms");
        assertThat(rig.signal.millis()).isEqualTo(250);
    }

    @Test
    void aThreadThatRunsIsStillMoving() {
        rig.stage.standing(() -> FakeStage.stands("same", FakeStage.waiting("main"), FakeStage.running("worker")));

        assertThat(note()).isEqualTo("kit NOTE still moving after 250 ms");
    }

    @Test
    void whatComesToRestLaterIsWaitedFor() {
        rig.stage.moves();
        rig.signal.at(50, () -> rig.stage.standing(() -> FakeStage.stands("same", FakeStage.waiting("main"))));

        assertThat(note()).isEqualTo("kit NOTE nothing moved any more");
        assertThat(rig.signal.millis()).isBetween(75L, 100L);
    }

    @Test
    void eachSightingBeginsTheLookingAnew() {
        AtomicInteger sightings = new AtomicInteger();
        rig.stage.moves();
        rig.signal.at(200, sightings::incrementAndGet);
        rig.signal.at(400, sightings::incrementAndGet);

        assertThat(Stillness.look(rig.stage, rig.signal, Duration.ofMillis(250), sightings::get, () -> true))
                .isEqualTo("still moving after 250 ms");
        assertThat(rig.signal.millis()).isBetween(650L, 675L);
    }

    @Test
    void whatTheKitHasNotListenedToYetIsStillMoving() {
        rig.stage.standing(() -> FakeStage.stands("same", FakeStage.waiting("main")));

        assertThat(Stillness.look(rig.stage, rig.signal, Duration.ofMillis(250), () -> 0, () -> false))
                .isEqualTo("still moving after 250 ms");
    }

    @Test
    void aProcessThatDoesNotAnswerIsNotWaitedForLonger() {
        rig.stage.standing(CompletableFuture::new);

        assertThat(note()).isEqualTo("kit NOTE still moving after 250 ms");
    }

    @Test
    void anEndedProcessEndsTheLooking() {
        rig.stage.standing(() -> CompletableFuture.failedFuture(new StageLostException("it exited")));

        assertThat(note()).isEqualTo("kit NOTE the subject's process ended meanwhile");
    }

    @Test
    void aFaultOfTheHostIsThrownAsItIs() {
        StageFaultException fault = new StageFaultException("The host speaks nonsense.");
        rig.stage.standing(() -> CompletableFuture.failedFuture(fault));

        assertThatThrownBy(() -> rig.scene.settle()).isSameAs(fault);
    }
}
