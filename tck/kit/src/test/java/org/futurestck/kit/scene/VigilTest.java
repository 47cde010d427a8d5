package org.futurestck.kit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.futurestck.kit.scene.FakeStage.running;
import static org.futurestck.kit.scene.FakeStage.stands;
import static org.futurestck.kit.scene.FakeStage.waiting;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.stage.Standing.ThreadStanding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VigilTest {

    private final FakeStage stage = new FakeStage();
    private final ScriptedSignal signal = new ScriptedSignal();
    private final StallWatch stallWatch = new StallWatch(signal::now);
    private final Vigil vigil = new Vigil(stage, signal, new Patience(1), stallWatch);
    private final AtomicBoolean met = new AtomicBoolean();

    @BeforeEach
    void keepTheMachineRunning() {
        signal.onTick(stallWatch::tick);
    }

    @Test
    void whatHoldsAlreadyNeedsNoWaiting() {
        met.set(true);

        assertThat(vigil.await(met::get).met()).isTrue();
        assertThat(signal.millis()).isZero();
        assertThat(stage.looks).isZero();
    }

    @Test
    void whatComesSoonIsNotLookedFor() {
        signal.at(99, () -> met.set(true));

        assertThat(vigil.await(met::get).met()).isTrue();
        assertThat(signal.millis()).isEqualTo(99);
        assertThat(stage.looks).isZero();
    }

    @Test
    void whatComesWhileThingsMoveIsWaitedFor() {
        stage.moves();
        signal.at(9_000, () -> met.set(true));

        assertThat(vigil.await(met::get).met()).isTrue();
        assertThat(signal.millis()).isEqualTo(9_000);
        assertThat(stage.looks).isPositive();
    }

    @Test
    void whereNothingMovesNothingWillCome() {
        stage.standing(() -> stands("same", waiting("main"), running("worker")));

        Vigil.End end = vigil.await(met::get);

        assertThat(end.met()).isFalse();
        assertThat(end.lost()).isFalse();
        assertThat(end.why())
                .isEqualTo("nothing has moved for 2020 ms; main waits in Lock.park(Lock.java:1); worker runs");
        assertThat(signal.millis()).isLessThan(2_300);
    }

    @Test
    void namesTheFrameThatTellsWhoWaits() {
        String park = "java.base@17.0.15/jdk.internal.misc.Unsafe.park(Native Method)";
        stage.standing(() -> stands(
                "same",
                new ThreadStanding("worker", null, true, List.of(park, "app//com.example.Pool.take(Pool.java:7)")),
                new ThreadStanding("timer", null, true, List.of(park))));

        assertThat(vigil.await(met::get).why())
                .endsWith("; worker waits in app//com.example.Pool.take(Pool.java:7); timer waits in " + park);
    }

    @Test
    void oneMoveBeginsTheStillnessAnew() {
        stage.standing(() -> stands(signal.millis() < 700 ? "before" : "after", waiting("main")));

        assertThat(vigil.await(met::get).why()).startsWith("nothing has moved for 2020 ms; ");
        assertThat(signal.millis()).isBetween(2_700L, 2_900L);
    }

    @Test
    void whatMovesForEverEndsWithTheDeadline() {
        stage.moves();

        assertThat(vigil.await(met::get).why())
                .isEqualTo("still not after 10020 ms; main waits in Lock.park(Lock.java:1)");
    }

    @Test
    void patienceStretchesEverything() {
        stage.standing(() -> stands("same"));

        Vigil.End end = new Vigil(stage, signal, new Patience(2), stallWatch).await(met::get);

        assertThat(end.why()).isEqualTo("nothing has moved for 4020 ms; no thread of the subject is left");
    }

    @Test
    void aHostThatNeverAnswersIsAtFault() {
        stage.standing(CompletableFuture::new);
        stage.aboutSilence = "; it has begun a line";

        assertThatThrownBy(() -> vigil.await(met::get))
                .isInstanceOf(StageFaultException.class)
                .hasMessage("the host has not answered for 9940 ms where its threads stand, "
                        + "which it has to tell whatever they do; it has begun a line");
        assertThat(stage.looks).isEqualTo(1);
    }

    @Test
    void aHostThatStopsAnsweringIsAtFault() {
        Iterator<CompletableFuture<Standing>> answers = List.of(
                        stands("same", waiting("main")), stands("same", waiting("main")))
                .iterator();
        stage.standing(() -> answers.hasNext() ? answers.next() : new CompletableFuture<>());

        assertThatThrownBy(() -> vigil.await(met::get))
                .isInstanceOf(StageFaultException.class)
                .hasMessage("the host has not answered for 9900 ms where its threads stand, "
                        + "which it has to tell whatever they do");
    }

    @Test
    void aHostThatIsSlowToAnswerIsNotAtFault() {
        CompletableFuture<Standing> late = new CompletableFuture<>();
        stage.standing(() -> signal.millis() < 8_500 ? late : stands("same", waiting("main")));
        signal.at(8_200, () -> late.complete(stands("same", waiting("main")).join()));

        assertThat(vigil.await(met::get).why())
                .isEqualTo("still not after 10020 ms; main waits in Lock.park(Lock.java:1)");
    }

    @Test
    void aHostIsNotBlamedForAnAnswerThatTheKitTakesLate() {
        stage.standing(() -> stands("same", waiting("main")));
        signal.at(2_175, () -> signal.stall(Duration.ofSeconds(5)));

        assertThat(vigil.await(met::get).why())
                .isEqualTo("nothing has moved for 2020 ms; main waits in Lock.park(Lock.java:1)");
    }

    @Test
    void anEndedProcessIsALoss() {
        stage.standing(() -> CompletableFuture.failedFuture(new StageLostException("it exited with 3")));

        Vigil.End end = vigil.await(met::get);

        assertThat(end.lost()).isTrue();
        assertThat(end.why()).isEqualTo("it exited with 3");
    }

    @Test
    void whatCameBeforeTheProcessEndedCounts() {
        stage.standing(() -> {
            met.set(true);
            return CompletableFuture.failedFuture(new StageLostException("it exited with 3"));
        });

        assertThat(vigil.await(met::get).met()).isTrue();
    }

    @Test
    void whatComesAtTheLastMomentCounts() {
        stage.standing(() -> stands("same"));
        signal.at(2_175, () -> met.set(true));

        assertThat(vigil.await(met::get).met()).isTrue();
    }

    @Test
    void aFaultOfTheHostIsThrownAsItIs() {
        StageFaultException fault = new StageFaultException("The host speaks nonsense.");
        stage.standing(() -> CompletableFuture.failedFuture(fault));

        assertThatThrownBy(() -> vigil.await(met::get)).isSameAs(fault);
    }

    @Test
    void aStalledMachineMakesADeadlineInconclusive() {
        stage.moves();
        signal.at(2_000, () -> signal.stall(Duration.ofSeconds(4)));

        assertThatThrownBy(() -> vigil.await(met::get))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage("the machine stalled for 4020 ms of the 10020 ms that the kit waited");
    }

    @Test
    void aShortStallLeavesADeadlineConclusive() {
        stage.moves();
        signal.at(2_000, () -> signal.stall(Duration.ofSeconds(2)));

        assertThat(vigil.await(met::get).why()).startsWith("still not after 10020 ms; ");
    }

    @Test
    void aStallIsNotMistakenForStillness() {
        stage.standing(() -> stands("same", waiting("main")));
        signal.at(500, () -> signal.stall(Duration.ofSeconds(5)));

        assertThat(vigil.await(met::get).why()).startsWith("nothing has moved for 2020 ms; ");
        assertThat(signal.millis()).as("counted anew after the stall").isGreaterThan(7_400);
    }

    @Test
    void manyThreadsAreNotAllNamed() {
        ThreadStanding[] threads =
                IntStream.range(0, 11).mapToObj(i -> running("t" + i)).toArray(ThreadStanding[]::new);
        stage.standing(() -> stands("same", threads));

        assertThat(vigil.await(met::get).why()).endsWith("t6 runs; t7 runs; and 3 more threads");
    }
}
