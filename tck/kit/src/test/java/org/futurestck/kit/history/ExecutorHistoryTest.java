package org.futurestck.kit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.kit.history.Story.deed;
import static org.futurestck.kit.history.Story.handle;
import static org.futurestck.kit.history.Story.none;
import static org.futurestck.kit.history.Story.raised;
import static org.futurestck.kit.history.Story.returned;

import java.util.List;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.Test;

class ExecutorHistoryTest {

    private static final Operation POOL = new Operation.NewExecutor("e", 1);
    private static final Operation SHUT_DOWN = new Operation.Shutdown("e", true, null);
    private static final Operation CLOSE = new Operation.Shutdown("e", false, null);
    private static final Operation CANCEL = new Operation.Cancel("f");

    private static Operation submit(String future) {
        return new Operation.Submit("e", future, new Call(future, false, new Action.Return(new Value.Text("v"))));
    }

    private static Story pool() {
        return new Story().after(POOL, handle("e"));
    }

    private static Story ran(Story story, String call, int begin) {
        return story.saw(SightingEvent.CALL_STARTED, call, begin).saw(SightingEvent.CALL_FINISHED, call, begin + 1);
    }

    @Test
    void aCallRunsOrIsCancelled() {
        assertThat(ran(pool().racer(deed(submit("f"), handle("f"), 0, 3), deed(CANCEL, returned(false), 4, 5)), "f", 1)
                        .then(SHUT_DOWN, none())
                        .contradiction())
                .isEmpty();
        assertThat(pool().racer(deed(submit("f"), handle("f"), 0, 3), deed(CANCEL, returned(true), 4, 5))
                        .then(SHUT_DOWN, none())
                        .contradiction())
                .isEmpty();
    }

    @Test
    void aCallThatIsBothIsFound() {
        Contradiction found = ran(
                        pool().racer(deed(submit("f"), handle("f"), 0, 1), deed(CANCEL, returned(true), 2, 5)), "f", 3)
                .then(SHUT_DOWN, none())
                .contradiction()
                .orElseThrow();

        assertThat(found.legal())
                .containsExactly("f = e.submit(return 'v') returns f, f.cancel() returns False,"
                        + " e.shutdown(wait=True) returns None");
        assertThat(found.actual()).contains("f.cancel() returned True").contains("call f began");
    }

    @Test
    void aCallThatRunsTwiceIsFound() {
        assertThat(ran(ran(pool().racer(deed(submit("f"), handle("f"), 0, 1)), "f", 2), "f", 4)
                        .then(SHUT_DOWN, none())
                        .contradiction())
                .isPresent();
    }

    @Test
    void aCallThatIsLostIsFound() {
        Story lost = pool().racer(deed(submit("f"), handle("f"), 0, 3))
                .racer(deed(CLOSE, none(), 1, 2))
                .then(SHUT_DOWN, none());

        assertThat(lost.contradiction()).hasValueSatisfying(found -> assertThat(
                        found.events().get(found.illegal()).text())
                .isEqualTo("e.shutdown(wait=True) returned None"));
    }

    @Test
    void aCallIsRefusedOnlyOnceTheShutdownHasBegun() {
        assertThat(pool().racer(deed(submit("f"), raised("RuntimeError"), 0, 3))
                        .racer(deed(CLOSE, none(), 1, 2))
                        .contradiction())
                .isEmpty();
        assertThat(pool().racer(deed(submit("f"), raised("RuntimeError"), 0, 1))
                        .racer(deed(CLOSE, none(), 2, 3))
                        .contradiction())
                .isPresent();
    }

    @Test
    void noMoreCallsRunAtOnceThanThereAreWorkers() {
        Story both = pool().racer(deed(submit("f"), handle("f"), 0, 1), deed(submit("g"), handle("g"), 2, 3))
                .saw(SightingEvent.CALL_STARTED, "f", 4)
                .saw(SightingEvent.CALL_STARTED, "g", 5)
                .saw(SightingEvent.CALL_FINISHED, "f", 6)
                .saw(SightingEvent.CALL_FINISHED, "g", 7);

        assertThat(both.contradiction())
                .hasValueSatisfying(found ->
                        assertThat(found.events().get(found.illegal()).text()).isEqualTo("call g began"));
    }

    @Test
    void aWorkerMayBeginTheNextCallBeforeTheFutureOfTheLastIsFinished() {
        assertThat(ran(
                                ran(
                                        pool().racer(
                                                        deed(submit("f"), handle("f"), 0, 1),
                                                        deed(submit("g"), handle("g"), 2, 3)),
                                        "f",
                                        4),
                                "g",
                                6)
                        .racer(deed(new Operation.Done("f"), returned(false), 8, 9))
                        .then(SHUT_DOWN, none())
                        .contradiction())
                .isEmpty();
    }

    @Test
    void aCallThatRunsAgainAndAgainIsFound() {
        Story often = pool().racer(deed(submit("f"), handle("f"), 0, 1));
        for (int time = 1; time <= 40; time++) {
            ran(often, "f", 2 * time);
        }

        assertThat(often.then(SHUT_DOWN, none()).contradiction()).hasValueSatisfying(found -> {
            assertThat(found.actual()).contains("call f began, call f ended, call f began");
            assertThat(found.events().get(found.illegal()).text()).isEqualTo("call f began");
        });
    }

    @Test
    void whatWaitReturnsWasSoWhileItRan() {
        Operation wait = new Operation.Wait(List.of("f", "g"), Timeout.OMITTED, ReturnWhen.FIRST_COMPLETED);
        assertThat(waiting(wait, List.of("f"), List.of("g"), 1).contradiction()).isEmpty();
        assertThat(waiting(wait, List.of("f", "g"), List.of(), 1).contradiction())
                .isEmpty();
        assertThat(waiting(wait, List.of(), List.of("f", "g"), 1).contradiction())
                .isPresent();
        // f was done before wait began.
        assertThat(waiting(wait, List.of("g"), List.of("f"), 3).contradiction()).isPresent();
    }

    /** f gets done from 0 to 2, g from 3 to 6, and wait runs until 5. */
    private static Story waiting(Operation wait, List<String> done, List<String> notDone, int begin) {
        Outcome sets = returned(new Value.DoneAndNotDone(handles(done), handles(notDone)));
        return new Story()
                .after(new Operation.NewFuture("f"), handle("f"))
                .after(new Operation.SetRunningOrNotifyCancel("f"), returned(true))
                .after(new Operation.NewFuture("g"), handle("g"))
                .after(new Operation.SetRunningOrNotifyCancel("g"), returned(true))
                .racer(
                        deed(new Operation.SetResult("f", Value.of(1)), none(), 0, 2),
                        deed(new Operation.SetResult("g", Value.of(1)), none(), 3, 6))
                .racer(deed(wait, sets, begin, 5));
    }

    private static List<Value> handles(List<String> names) {
        return names.stream().map(name -> (Value) new Value.Handle(name)).toList();
    }
}
