package org.futurestck.kit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.Standing.ThreadStanding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestTest {

    private final SceneRig rig = new SceneRig();

    @BeforeEach
    void begin() {
        rig.scene.begin("t", new Operation.Result("f", Timeout.OMITTED));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private String note() {
        rig.scene.letComeToRest("t");
        return rig.timeline().get(rig.timeline().size() - 1);
    }

    @Test
    void twoLooksThatSeeTheSameWaitAreEnough() {
        rig.stage.standing(() -> FakeStage.stands("any", FakeStage.waiting("t")));

        assertThat(note()).isEqualTo("t NOTE t was seen waiting");
        assertThat(rig.stage.looks).isEqualTo(2);
        assertThat(rig.signal.millis()).isEqualTo(1);
    }

    @Test
    void whoWaitsAtEverOtherPlacesHasNotComeToRest() {
        rig.stage.standing(
                () -> FakeStage.stands("any", new ThreadStanding("t", "t", true, List.of("frame " + rig.stage.looks))));

        assertThat(note()).isEqualTo("t NOTE t was not seen waiting within 2000 ms");
    }

    @Test
    void whoRunsHasNotComeToRest() {
        rig.stage.standing(
                () -> FakeStage.stands("any", new ThreadStanding("t", "t", false, List.of("Future.result"))));

        assertThat(note()).isEqualTo("t NOTE t was not seen waiting within 2000 ms");
    }

    @Test
    void otherThreadsThatWaitSayNothing() {
        rig.stage.standing(() -> FakeStage.stands("any", FakeStage.waiting("main")));

        assertThat(note()).isEqualTo("t NOTE t was not seen waiting within 2000 ms");
    }

    @Test
    void aProcessThatDoesNotAnswerIsNotWaitedForLonger() {
        rig.stage.standing(CompletableFuture::new);

        assertThat(note()).isEqualTo("t NOTE t was not seen waiting within 2000 ms");
        assertThat(rig.signal.millis()).isEqualTo(2000);
    }

    @Test
    void aSubjectThatWaitsBusilyIsSoonLookedAtForAShortTimeAlone() {
        rig.stage.standing(
                () -> FakeStage.stands("any", new ThreadStanding("t", "t", false, List.of("Future.result"))));

        assertThat(List.of(note(), note(), note())).containsOnly("t NOTE t was not seen waiting within 2000 ms");
        assertThat(note()).isEqualTo("t NOTE t was not seen waiting within 250 ms");
        assertThat(rig.signal.millis()).isBetween(6_250L, 6_300L);
    }

    @Test
    void thoseWhoRestOrEndCostNoPatience() {
        rig.stage.standing(() -> FakeStage.stands("any", FakeStage.waiting("t")));
        assertThat(List.of(note(), note(), note())).containsOnly("t NOTE t was seen waiting");

        rig.stage.standing(
                () -> FakeStage.stands("any", new ThreadStanding("t", "t", false, List.of("Future.result"))));
        assertThat(note()).isEqualTo("t NOTE t was not seen waiting within 2000 ms");
    }

    @Test
    void whoHasEndedDoesNotWait() {
        rig.stage.returns("t", new Value.None());

        assertThat(note()).isEqualTo("t NOTE t did not wait: its operation has ended");
        assertThat(rig.stage.looks).isZero();
    }

    @Test
    void whoEndsMeanwhileDidNotWait() {
        rig.stage.moves();
        rig.signal.at(20, () -> rig.stage.returns("t", new Value.None()));

        assertThat(note()).isEqualTo("t NOTE t did not wait: its operation has ended");
    }

    @Test
    void itIsAwaitedWhereACheckIsRightInNoOtherCase() {
        rig.stage.standing(
                () -> FakeStage.stands("any", FakeStage.waiting(rig.signal.millis() < 1_000 ? "main" : "t")));

        rig.scene.awaitRest("t");

        assertThat(rig.timeline().get(rig.timeline().size() - 1)).isEqualTo("t NOTE t was seen waiting");
        assertThat(rig.signal.millis()).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    void nobodyCanTellWithoutIt() {
        rig.stage.standing(() -> FakeStage.stands("any", FakeStage.waiting("main")));

        assertThatThrownBy(() -> rig.scene.awaitRest("t"))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage("t was not seen waiting within 10000 ms, and has not ended either");
    }

    @Test
    void whoWaitedTooLongForTheCheckProvesNothing() {
        rig.stage.standing(() -> FakeStage.stands("any", FakeStage.waiting("t")));
        rig.scene.awaitRest("t");

        rig.scene.demandWithin("t", 0.5);
        rig.signal.pause(TimeUnit.MILLISECONDS, 500);

        assertThatThrownBy(() -> rig.scene.demandWithin("t", 0.5))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageMatching("the machine was slow: it is 5\\d\\d ms since thread t began,"
                        + " so one that waits too long cannot be told from one that does not");
    }

    @Test
    void whoHadEndedWhenTheCheckLookedMayHaveTakenItsTime() {
        rig.stage.returns("t", new Value.None());
        rig.scene.awaitRest("t");
        rig.signal.pause(TimeUnit.SECONDS, 5);

        assertThatCode(() -> rig.scene.demandWithin("t", 0.5)).doesNotThrowAnyException();
    }

    @Test
    void whoEndsAfterTheLookIsHeldToTheTime() {
        rig.stage.standing(() -> FakeStage.stands("any", FakeStage.waiting("t")));
        rig.scene.awaitRest("t");
        rig.signal.pause(TimeUnit.SECONDS, 5);
        rig.stage.returns("t", new Value.None());

        assertThatThrownBy(() -> rig.scene.demandWithin("t", 0.5)).isInstanceOf(InconclusiveException.class);
    }

    @Test
    void anEndedProcessEndsTheLooking() {
        rig.stage.standing(() -> CompletableFuture.failedFuture(new StageLostException("it exited")));

        assertThat(note()).isEqualTo("t NOTE the subject's process ended meanwhile");
    }

    @Test
    void aFaultOfTheHostIsThrownAsItIs() {
        StageFaultException fault = new StageFaultException("The host speaks nonsense.");
        rig.stage.standing(() -> CompletableFuture.failedFuture(fault));

        assertThatThrownBy(() -> rig.scene.letComeToRest("t")).isSameAs(fault);
    }
}
