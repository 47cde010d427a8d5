package org.futurestck.kit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.BackstageClient;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.SubjectInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout.ThreadMode;

@org.junit.jupiter.api.Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class SceneTest {

    private static final Operation RESULT = new Operation.Result("f", Timeout.OMITTED);
    private static final Operation DONE = new Operation.Done("f");

    private final SceneRig rig = new SceneRig();
    private final Scene scene = rig.scene;

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anOutcomeIsSeenWithItsPlaceInTheTimelineAndItsDuration() {
        rig.signal.at(30, () -> rig.stage.returns("main", Value.of(42)));

        Seen seen = scene.perform(RESULT);

        assertThat(seen).isEqualTo(new Seen(new Outcome.Returned(Value.of(42)), 1, 30_000_000));
        assertThat(rig.timeline()).containsExactly("main OPERATION f.result()", "main OUTCOME f.result() returned 42");
        assertThat(scene.timeline()).extracting(TimelineEntry::micros).containsExactly(0L, 30_000L);
    }

    @Test
    void anOutcomeStandsInTheTimelineWhenItArrivesNotWhenItIsAskedFor() {
        scene.begin("t", RESULT);
        rig.stage.returns("t", Value.of(1));
        scene.openGate("f");

        Seen seen = scene.outcome("t");

        assertThat(rig.timeline())
                .containsExactly(
                        "t OPERATION f.result()", "t OUTCOME f.result() returned 1", "f GATE gate of f opened");
        assertThat(seen.entry()).isEqualTo(1);
    }

    @Test
    void theDurationEndsWhenTheOutcomeArrives() {
        scene.begin("t", RESULT);
        rig.signal.at(10, () -> rig.stage.returns("t", Value.of(1)));
        rig.signal.at(500, () -> rig.stage.returns("main", Value.of(true)));
        scene.perform(DONE);

        assertThat(scene.outcome("t").nanos()).isEqualTo(10_000_000);
    }

    @Test
    void anOperationThatNeverEndsIsBlocked() {
        rig.stage.standing(() -> FakeStage.stands("same", FakeStage.waiting("main")));

        Seen seen = scene.perform(RESULT);

        String where = "nothing has moved for 2020 ms; main waits in Lock.park(Lock.java:1)";
        assertThat(seen.outcome()).isEqualTo(new Outcome.Blocked(where));
        assertThat(rig.timeline()).last().isEqualTo("main OUTCOME f.result() did not return (" + where + ")");
    }

    @Test
    void aBlockedOutcomeTellsWhoWaitsAtClosedGates() throws Exception {
        AtomicBoolean released = new AtomicBoolean();
        Thread worker = gated("f", released);
        rig.awaitRealSightings(1);

        assertThat(scene.perform(RESULT).outcome().toString()).endsWith("; at closed gates: f)");

        scene.openGate("f");
        worker.join();
        assertThat(released).isTrue();
    }

    @Test
    void whatIsAskedOfABlockedCallerIsBlamedOnWhatBlocksIt() {
        scene.perform(RESULT);

        RuleRefuted refuted = catchThrowableOfType(RuleRefuted.class, () -> scene.perform(DONE));

        assertThat(refuted.expected()).isEqualTo("f.result() ends");
        assertThat(refuted.actual())
                .isEqualTo(
                        "f.result() did not return (nothing has moved for 2020 ms; main waits in Lock.park(Lock.java:1))");
        assertThat(refuted.entry()).isEqualTo(1);
        assertThat(rig.stage.started).containsExactly("main: f.result()");
    }

    @Test
    void anOutcomeThatIsNotToldIsNoFaultOfTheSubject() {
        rig.stage.standing(() -> FakeStage.stands("same", FakeStage.waiting("other")));

        assertThatThrownBy(() -> scene.perform(RESULT))
                .isInstanceOf(StageFaultException.class)
                .hasMessage("the host has not told what came of f.result(), "
                        + "and where its threads stand, caller main performs nothing");
    }

    @Test
    void otherCallersGoOnWhileOneIsBlocked() {
        scene.perform(RESULT);
        scene.begin("t", DONE);
        rig.stage.returns("t", Value.of(true));

        assertThat(scene.outcome("t").outcome()).isEqualTo(new Outcome.Returned(Value.of(true)));
    }

    @Test
    void anOperationIsLostWithItsProcess() {
        rig.signal.at(5, () -> rig.stage.fails("main", new StageLostException("it exited with 3")));

        assertThat(scene.perform(RESULT).outcome()).isEqualTo(new Outcome.Lost("it exited with 3"));
        assertThat(rig.timeline()).last().isEqualTo("main OUTCOME f.result() was lost: it exited with 3");
    }

    @Test
    void anOperationIsLostIfOnlyTheLookTellsSo() {
        rig.stage.standing(() -> CompletableFuture.failedFuture(new StageLostException("it exited with 3")));

        assertThat(scene.perform(RESULT).outcome()).isEqualTo(new Outcome.Lost("it exited with 3"));
    }

    @Test
    void aFaultOfTheHostIsNoOutcome() {
        StageFaultException fault = new StageFaultException("The host speaks nonsense.");
        rig.signal.at(5, () -> rig.stage.fails("main", fault));

        assertThatThrownBy(() -> scene.perform(RESULT)).isSameAs(fault);
        assertThat(rig.timeline()).containsExactly("main OPERATION f.result()");
    }

    @Test
    void aCallerHasOneOperationAtATime() {
        scene.begin("t", RESULT);

        assertThatThrownBy(() -> scene.begin("t", DONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("caller t has an operation whose outcome nobody has asked for");
    }

    @Test
    void anOutcomeNeedsAnOperation() {
        assertThatThrownBy(() -> scene.outcome("t"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("caller t has begun no operation");
        assertThatThrownBy(() -> scene.letComeToRest("t"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("caller t has begun no operation");
    }

    @Test
    void aSightingMayHaveComeAlready() {
        rig.report(SightingEvent.CALL_STARTED, "f");

        scene.awaitSighting("f starts", sighting -> sighting.id().equals("f"));

        assertThat(rig.signal.millis()).isZero();
        assertThat(rig.timeline()).containsExactly("f SIGHTING call f started in worker");
        assertThat(scene.observations()).isZero();
    }

    @Test
    void aSightingIsWaitedFor() {
        rig.stage.moves();
        rig.signal.at(3_000, () -> rig.report(SightingEvent.CALL_STARTED, "f"));

        scene.awaitSighting("f starts", sighting -> sighting.id().equals("f"));

        assertThat(rig.signal.millis()).isEqualTo(3_000);
    }

    @Test
    void aSightingAwaitedInVainRefutesTheRule() {
        rig.report(SightingEvent.CALL_STARTED, "other");

        RuleRefuted refuted = catchThrowableOfType(
                RuleRefuted.class,
                () -> scene.awaitSighting("f starts", sighting -> sighting.id().equals("f")));

        assertThat(refuted.expected()).isEqualTo("f starts");
        assertThat(refuted.actual())
                .isEqualTo("this did not happen: nothing has moved for 2020 ms; main waits in Lock.park(Lock.java:1)");
        assertThat(refuted.timeline().get(refuted.entry()).text()).isEqualTo("awaited in vain: f starts");
    }

    @Test
    void aSightingAwaitedInVainTellsWhatHasHappenedInstead() {
        rig.report(SightingEvent.CALL_STARTED, "other");

        assertThatThrownBy(() -> scene.awaitSighting(
                        "two calls start", any -> false, () -> scene.sightings().size() + " has started"))
                .isInstanceOf(RuleRefuted.class)
                .hasMessageContaining("actual: 1 has started: nothing has moved for 2020 ms");
    }

    @Test
    void aProcessThatEndsTellsWhyASightingDoesNotCome() {
        rig.stage.standing(() -> CompletableFuture.failedFuture(new StageLostException("it exited with 3")));

        assertThatThrownBy(() -> scene.awaitSighting("f starts", any -> false))
                .isInstanceOf(RuleRefuted.class)
                .hasMessage("expected: f starts; actual: this did not happen: it exited with 3");
    }

    @Test
    void whatIsSightedStandsInTheTimelineBeforeTheCheckKnows() {
        List<Integer> lengths = new ArrayList<>();
        rig.signal.at(1, () -> rig.report(SightingEvent.CALL_STARTED, "f"));

        scene.awaitSighting("f starts", (Sighting sighting) -> {
            lengths.add(scene.timeline().size());
            return true;
        });

        assertThat(lengths).containsExactly(1);
    }

    @Test
    void comparisonsCountAsObservationsAndPreparationsDoNot() {
        scene.prepare(true, "x", "x", 0);
        assertThat(scene.observations()).isZero();

        scene.observe(true, "x", "x", 0);
        scene.observe(true, "x", "x");
        assertThat(scene.observations()).isEqualTo(2);

        assertThatThrownBy(() -> scene.observe(false, "yes", "no", 0)).isInstanceOf(RuleRefuted.class);
        assertThat(scene.observations()).isEqualTo(3);
    }

    @Test
    void aRefutationTellsEverything() {
        rig.stage.returns(begun("main", DONE), Value.of(true));
        Seen seen = scene.outcome("main");

        RuleRefuted refuted = catchThrowableOfType(
                RuleRefuted.class, () -> scene.observe(false, "returns False", "returned True", seen.entry()));

        assertThat(refuted)
                .hasMessage("expected: returns False; actual: returned True")
                .returns("returns False", RuleRefuted::expected)
                .returns("returned True", RuleRefuted::actual)
                .returns(1, RuleRefuted::entry)
                .returns(scene.timeline(), RuleRefuted::timeline);
    }

    @Test
    void aRefutationBySightingsHasAPlaceInTheTimelineEvenIfNothingWasSighted() {
        RuleRefuted refuted =
                catchThrowableOfType(RuleRefuted.class, () -> scene.observe(false, "c is called", "c was not called"));

        assertThat(refuted.timeline().get(refuted.entry()).text()).isEqualTo("c was not called");
    }

    @Test
    void whatASubjectSaysIsBounded() {
        rig.stage.returns(begun("main", DONE), new Value.Text("x".repeat(1_000_000)));
        Seen seen = scene.outcome("main");

        assertThat(scene.timeline().get(1).text()).hasSize(2_000);
        assertThatThrownBy(() -> scene.observe(false, "no", seen.outcome().toString(), 1))
                .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(3_000))
                .satisfies(thrown -> assertThat(((RuleRefuted) thrown).actual()).hasSize(2_000));
    }

    @Test
    void closingEndsTheStageAndTheRoom() {
        scene.close();

        assertThat(rig.stage.closed).isTrue();
        assertThat(rig.report(SightingEvent.CALL_STARTED, "late")).isFalse();
        assertThat(scene.sightings()).isEmpty();
    }

    @Test
    void aStageThatCannotBeOpenedLeavesNoRoomBehind() {
        IllegalStateException refusal = new IllegalStateException("no stage today");
        List<Door> doors = new ArrayList<>();
        StageSource refusing = new StageSource() {
            @Override
            public SubjectInfo subject() {
                return rig.subject();
            }

            @Override
            public Stage open(Door door) {
                doors.add(door);
                throw refusal;
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> rig.newScene(refusing)).isSameAs(refusal);
        assertThat(SceneRig.report(doors.get(0), SightingEvent.CALL_STARTED, "f"))
                .isFalse();
    }

    private String begun(String caller, Operation operation) {
        scene.begin(caller, operation);
        return caller;
    }

    private Thread gated(String id, AtomicBoolean released) {
        Thread worker = new Thread(() -> {
            try (BackstageClient client = BackstageClient.dial(rig.door())) {
                Sighting started = new Sighting(
                        SightingEvent.CALL_STARTED, id, "1", "worker", "7", null, List.of(), List.of(), null);
                released.set(client.report(started, true));
            }
        });
        worker.setDaemon(true);
        worker.start();
        return worker;
    }
}
