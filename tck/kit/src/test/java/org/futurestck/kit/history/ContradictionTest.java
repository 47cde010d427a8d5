package org.futurestck.kit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.futurestck.kit.history.Story.deed;
import static org.futurestck.kit.history.Story.handle;
import static org.futurestck.kit.history.Story.none;
import static org.futurestck.kit.history.Story.raised;
import static org.futurestck.kit.history.Story.returned;

import java.util.List;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContradictionTest {

    private static final Operation NEW = new Operation.NewFuture("f");
    private static final Operation START = new Operation.SetRunningOrNotifyCancel("f");
    private static final Operation CANCEL = new Operation.Cancel("f");
    private static final Operation DONE = new Operation.Done("f");
    private static final Operation RESULT_NOW = new Operation.Result("f", Timeout.of("0"));
    private static final Value VALUE = new Value.Text("v");
    private static final Operation SET = new Operation.SetResult("f", VALUE);
    private static final Operation ADD = new Operation.AddDoneCallback("f", Callback.reporting("c"));

    private static Story pending() {
        return new Story().after(NEW, handle("f"));
    }

    private static Story running() {
        return pending().after(START, returned(true));
    }

    @Test
    void tellsAllThatIsAllowed() {
        assertThat(expected()).isEqualTo("some order of all that happened explains it");
        assertThat(expected("f.done() returns True")).isEqualTo("f.done() returns True");
        assertThat(expected("f.done() returns True", "f.done() returns False"))
                .isEqualTo("one of these: f.done() returns True | f.done() returns False");
    }

    private static String expected(String... legal) {
        return new Contradiction(List.of(legal), "f.done() returned None", List.of(), 0).expected();
    }

    @Test
    void eachOrderOfTwoOperationsThatOverlapIsLegal() {
        assertThat(pending()
                        .racer(deed(CANCEL, returned(true), 0, 3))
                        .racer(deed(START, returned(false), 1, 2))
                        .contradiction())
                .isEmpty();
        assertThat(pending()
                        .racer(deed(CANCEL, returned(false), 0, 3))
                        .racer(deed(START, returned(true), 1, 2))
                        .contradiction())
                .isEmpty();
    }

    @Test
    void theSetupComesFirstAndTheEpilogueLastEvenIfTheClockDoesNotTellThemApart() {
        Operation other = new Operation.NewFuture("g");
        Operation otherDone = new Operation.Done("g");

        assertThat(pending()
                        .racer(deed(CANCEL, returned(true), -99, 100))
                        .racer(deed(other, handle("g"), -99, 100))
                        .then(otherDone, returned(false))
                        .contradiction())
                .isEmpty();
        assertThat(pending()
                        .racer(deed(CANCEL, returned(true), -99, 100))
                        .then(DONE, returned(false))
                        .contradiction())
                .isPresent();
    }

    @Test
    void bothCannotHaveComeFirst() {
        Contradiction found = pending()
                .racer(deed(CANCEL, returned(true), 0, 3))
                .racer(deed(START, returned(true), 1, 2))
                .contradiction()
                .orElseThrow();

        assertThat(found.legal())
                .containsExactlyInAnyOrder(
                        "f.cancel() returns True, f.set_running_or_notify_cancel() returns False",
                        "f.cancel() returns False, f.set_running_or_notify_cancel() returns True");
        assertThat(found.actual())
                .isEqualTo("f.cancel() returned True, f.set_running_or_notify_cancel() returned True");
        assertThat(found.events().get(found.illegal()))
                .isEqualTo(new Contradiction.Event("racer 1", Contradiction.Kind.END, "f.cancel() returned True"));
    }

    @Test
    void whatWasOverCameFirst() {
        Contradiction found = pending()
                .racer(deed(CANCEL, returned(false), 0, 1))
                .racer(deed(START, returned(true), 2, 3))
                .contradiction()
                .orElseThrow();

        assertThat(found.legal())
                .containsExactly("f.cancel() returns True, f.set_running_or_notify_cancel() returns False");
        assertThat(found.events().get(found.illegal()).text()).isEqualTo("f.cancel() returned False");
    }

    @Test
    void equalMomentsAreNotApart() {
        assertThat(pending()
                        .racer(deed(CANCEL, returned(false), 0, 1))
                        .racer(deed(START, returned(true), 1, 2))
                        .contradiction())
                .isEmpty();
    }

    @Test
    void operationsOfOneThreadStayInOrder() {
        assertThat(running()
                        .racer(deed(SET, none(), 0, 5))
                        .racer(deed(DONE, returned(true), 1, 2), deed(RESULT_NOW, raised("TimeoutError"), 2, 3))
                        .contradiction())
                .hasValueSatisfying(
                        found -> assertThat(found.events().get(found.illegal()).text())
                                .isEqualTo("f.result(timeout=0) raised TimeoutError"));
        assertThat(running()
                        .racer(deed(SET, none(), 0, 5))
                        .racer(deed(DONE, returned(false), 1, 2), deed(RESULT_NOW, returned(VALUE), 2, 3))
                        .contradiction())
                .isEmpty();
    }

    @Test
    void aValueThatIsNotThereYetIsFound() {
        assertThat(running()
                        .racer(deed(SET, none(), 0, 5))
                        .racer(deed(RESULT_NOW, none(), 1, 2))
                        .contradiction())
                .hasValueSatisfying(found -> assertThat(found.legal())
                        .containsExactlyInAnyOrder(
                                "f.set_result('v') returns None, f.result(timeout=0) returns 'v'",
                                "f.set_result('v') returns None, f.result(timeout=0) raises TimeoutError"));
    }

    @Test
    void aCallbackMayComeFromEitherThread() {
        for (int at : new int[] {2, 4}) {
            assertThat(running()
                            .racer(deed(SET, none(), 0, 5))
                            .racer(deed(ADD, none(), 1, 3))
                            .saw(SightingEvent.CALLBACK_STARTED, "c", at)
                            .contradiction())
                    .isEmpty();
        }
    }

    @Test
    void aLostCallbackIsFound() {
        Contradiction found = running()
                .racer(deed(SET, none(), 0, 5))
                .racer(deed(ADD, none(), 1, 3))
                .contradiction()
                .orElseThrow();

        assertThat(found.legal()).containsExactly("each callback of a future that is done is called");
        assertThat(found.actual()).endsWith("and these callbacks were not called: c");
        assertThat(found.events().get(found.illegal()).kind()).isEqualTo(Contradiction.Kind.MISSING);
    }

    @Test
    void onlyCallbacksThatWereNotCalledAreNamed() {
        assertThat(running()
                        .racer(
                                deed(ADD, none(), 0, 1),
                                deed(new Operation.AddDoneCallback("f", Callback.reporting("d")), none(), 2, 3),
                                deed(SET, none(), 4, 7))
                        .saw(SightingEvent.CALLBACK_STARTED, "c", 5)
                        .contradiction())
                .hasValueSatisfying(found -> assertThat(found.actual())
                        .endsWith("callback c was called, and these callbacks were not called: d"));
    }

    @Test
    void tellsWhatHappenedMomentByMoment() {
        Contradiction found = running()
                .racer(deed(SET, none(), 0, 2))
                .racer(deed(ADD, none(), 2, 3))
                .saw(SightingEvent.CALL_FINISHED, "f", 1)
                .saw(SightingEvent.CALLBACK_STARTED, "c", 4)
                .contradiction()
                .orElseThrow();

        assertThat(found.events().subList(4, 10))
                .containsExactly(
                        new Contradiction.Event("racer 1", Contradiction.Kind.BEGIN, "f.set_result('v')"),
                        new Contradiction.Event("call f", Contradiction.Kind.SIGHTING, "call f ended"),
                        // They are not seen to be apart, so the beginning is told first.
                        new Contradiction.Event("racer 2", Contradiction.Kind.BEGIN, "f.add_done_callback(c)"),
                        new Contradiction.Event("racer 1", Contradiction.Kind.END, "f.set_result('v') returned None"),
                        new Contradiction.Event(
                                "racer 2", Contradiction.Kind.END, "f.add_done_callback(c) returned None"),
                        new Contradiction.Event("callback c", Contradiction.Kind.SIGHTING, "callback c was called"));
        assertThat(found.illegal()).isEqualTo(5);
    }

    @Test
    void aCallbackThatIsCalledTwiceOrTooEarlyIsFound() {
        assertThat(running()
                        .racer(deed(SET, none(), 0, 5))
                        .racer(deed(ADD, none(), 1, 3))
                        .saw(SightingEvent.CALLBACK_STARTED, "c", 2)
                        .saw(SightingEvent.CALLBACK_STARTED, "c", 4)
                        .contradiction())
                .hasValueSatisfying(found ->
                        assertThat(found.events().get(found.illegal()).text()).isEqualTo("callback c was called"));
        assertThat(running()
                        .racer(deed(ADD, none(), 0, 2), deed(SET, none(), 3, 4))
                        .saw(SightingEvent.CALLBACK_STARTED, "c", 1)
                        .contradiction())
                .hasValueSatisfying(found ->
                        assertThat(found.events().get(found.illegal()).text()).isEqualTo("callback c was called"));
    }

    @Test
    void threadsMeetWhereTheirOperationsOverlap() {
        Story apart = pending().racer(deed(CANCEL, returned(true), 0, 1)).racer(deed(START, returned(false), 1, 2));
        Story together = pending().racer(deed(CANCEL, returned(true), 0, 2)).racer(deed(START, returned(false), 1, 3));
        Story atACall = running()
                .racer(deed(CANCEL, returned(false), 1, 4))
                .saw(SightingEvent.CALL_STARTED, "f", 2)
                .saw(SightingEvent.CALL_FINISHED, "f", 3);

        assertThat(apart.history().met()).isFalse();
        assertThat(together.history().met()).isTrue();
        assertThat(atACall.history().met()).isTrue();
    }

    @Test
    void aContradictionWithALotOfOrdersIsExplainedAllTheSame() {
        Story story = pending();
        for (int thread = 0; thread < 11; thread++) {
            story.racer(deed(DONE, returned(false), 0, 9));
        }

        assertThat(story.then(CANCEL, returned(false)).contradiction())
                .hasValueSatisfying(found -> assertThat(found.legal())
                        .containsExactly("f.done() returns False, ".repeat(11) + "f.cancel() returns True"));
    }

    @Test
    void aHistoryHasAtMostSixtyThreeHappenings() {
        Story story = pending().racer(deed(DONE, returned(false), 0, 1));
        for (int i = 0; i < 61; i++) {
            story.then(DONE, returned(false));
        }

        assertThat(story.contradiction()).isEmpty();
        story.then(DONE, returned(false));
        assertThatThrownBy(story::contradiction)
                .hasMessage("a history of 64 operations and sightings is longer than 63");
    }

    @Test
    @Tag("long")
    void whatHasTooManyOrdersIsUndecided() {
        Operation pool = new Operation.NewExecutor("e", 13);
        Story story = new Story().after(pool, handle("e"));
        for (int call = 0; call < 13; call++) {
            story.racer(deed(submit("f" + call), handle("f" + call), 0, 9));
        }
        // No order explains it; but each of the calls may have come as far as it likes.
        story.racer(deed(new Operation.Shutdown("e", true, true), raised("RuntimeError"), 0, 9));

        assertThat(Judgement.of(story.race(), story.history())).isEqualTo(new Judgement.Undecided());
    }

    private static Operation submit(String future) {
        return new Operation.Submit("e", future, new Call(future, false, new Action.Return(VALUE)));
    }
}
