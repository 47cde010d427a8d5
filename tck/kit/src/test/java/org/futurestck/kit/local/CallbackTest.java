package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Future;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Timeout(120)
final class CallbackTest {

    private final Rig rig = new Rig(new FakeSubject());

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aCallbackTellsWhichFutureItWasCalledWith() {
        rig.future("other");
        rig.future("f");
        rig.perform(Rig.callback("f", Callback.reporting("cb")));
        assertThat(rig.room.sightings()).isEmpty();

        rig.perform(new Operation.Cancel("f"));

        assertThat(rig.room.sightings())
                .extracting(Sighting::toString)
                .containsExactly("callback cb called with f", "callback cb finished");
        assertThat(rig.room.sightings().get(0).thread()).isEqualTo("caller main");
    }

    @Test
    void aFutureWithoutHandleIsAnUnknownObject() {
        StageObjects objects = StageObjects.of(rig.room.door());
        StagedCallback callback =
                new StagedCallback(Callback.reporting("cb"), objects, new Interpreter(new FakeSubject(), objects));

        callback.accept(new FakeFuture<>());
        callback.accept(null);

        assertThat(rig.room.sightings()).hasSize(4).allMatch(sighting -> sighting.future() == null);
    }

    @Test
    void operationsInsideAreDoneInTheCallbacksThreadAndTheirOutcomesReported() {
        rig.executor("e", 1);
        rig.submit("e", "f", true, Rig.returning(Value.of(7)));
        rig.perform(Rig.performing(
                "f",
                "outer",
                new Operation.Result("f", Timeout.of("0")),
                new Operation.Submit("e", "g", new Call("g", false, Rig.returning(new Value.None()))),
                Rig.performing("f", "inner", new Operation.Done("f")),
                new Operation.SetResult("f", Value.of(8))));
        rig.room.openGate("f");

        Sighting inner = rig.await(SightingEvent.CALLBACK_FINISHED, "inner");
        Sighting outer = rig.await(SightingEvent.CALLBACK_FINISHED, "outer");

        assertThat(outer.thread()).isEqualTo("fake worker 0");
        assertThat(inner.outcomes()).containsExactly(new Outcome.Returned(Value.of(true)));
        assertThat(outer.outcomes())
                .extracting(Outcome::toString)
                .containsExactly(
                        "returned 7", "returned g", "returned None", "raised InvalidStateError: it is FINISHED");
        assertThat(rig.result("g")).isEqualTo(new Outcome.Returned(new Value.None()));
    }

    @Test
    void aCallbackThatIsAddedAgainIsTheSameFunction() {
        List<Object> added = new ArrayList<>();
        Subject subject = new FakeSubject() {
            @Override
            public Optional<BareFuture<Object>> newFuture() {
                return Optional.of(new FakeFuture<>() {
                    @Override
                    public void addDoneCallback(Consumer<? super Future<Object>> fn) {
                        added.add(fn);
                    }
                });
            }
        };
        try (Rig keeping = new Rig(subject)) {
            keeping.future("f");
            for (String id : List.of("c", "d", "c")) {
                keeping.perform(Rig.callback("f", Callback.reporting(id)));
            }
            keeping.perform(Rig.callback("f", new Callback("c", true, List.of(), null)));
        }

        assertThat(added).hasSize(4);
        assertThat(added.get(2)).isSameAs(added.get(0));
        assertThat(Set.copyOf(added))
                .as("one that differs in a field is another one")
                .hasSize(3);
    }

    @Test
    void aGatedCallbackHoldsItsThread() {
        rig.future("f");
        rig.perform(Rig.callback("f", new Callback("cb", true, List.of(), null)));
        var cancel = rig.start("main", new Operation.Cancel("f"));
        rig.await(SightingEvent.CALLBACK_STARTED, "cb");

        assertThat(cancel).isNotDone();
        assertThat(rig.room.waitingAtGates()).containsExactly("cb");
        rig.room.openGate("cb");
        assertThat(Rig.outcome(cancel)).isEqualTo(new Outcome.Returned(Value.of(true)));
    }

    @Test
    void aCallbackWhoseCheckIsOverGivesUp() {
        rig.future("f");
        rig.perform(Rig.callback(
                "f", new Callback("cb", true, List.of(new Operation.NewFuture("late")), ErrorSpec.exception("never"))));
        var cancel = rig.start("main", new Operation.Cancel("f"));
        rig.await(SightingEvent.CALLBACK_STARTED, "cb");

        rig.room.close();

        assertThat(Rig.outcome(cancel)).isEqualTo(new Outcome.Returned(Value.of(true)));
        assertThat(rig.value(new Operation.NewFuture("late"))).isEqualTo(new Value.Handle("late"));
    }

    @Test
    void whatACallbackRaisesReachesTheSubject() {
        rig.future("f");
        rig.perform(new Operation.Cancel("f"));
        ErrorSpec fatal = new ErrorSpec("fatal", org.futurestck.kit.operation.ErrorKind.BASE_EXCEPTION);

        assertThat(rig.value(Rig.callback("f", new Callback("a", false, List.of(), ErrorSpec.exception("boom")))))
                .isEqualTo(new Value.None());
        assertThat(rig.error(Rig.callback("f", new Callback("b", false, List.of(), fatal)))
                        .name())
                .isEqualTo("fatal");
    }

    @Test
    void aCallbacksErrorIsUncheckedUnlessACallRaisedItBefore() {
        Identities identities = new Identities("check");
        ErrorSpec first = ErrorSpec.exception("first");
        ErrorSpec second = ErrorSpec.exception("second");

        assertThat(identities.raisedByCallback(first)).isInstanceOf(RuntimeException.class);
        assertThat(identities.raisedByCall(second)).isNotInstanceOf(RuntimeException.class);
        assertThat(identities.raisedByCall(first)).isSameAs(identities.raisedByCallback(first));
        assertThat(identities.raisedByCallback(second)).isSameAs(identities.raisedByCall(second));
    }

    @Test
    void aFaultInsideACallbackEndsTheCheck() {
        rig.future("f");
        rig.perform(Rig.performing("f", "cb", new Operation.Done("nobody")));

        assertThat(rig.fault(new Operation.Cancel("f"))).isEqualTo("There is no handle 'nobody'.");
        assertThat(rig.fault(new Operation.Done("f"))).isEqualTo("There is no handle 'nobody'.");
        assertThat(Rig.fault(rig.stage.standing())).isEqualTo("There is no handle 'nobody'.");
        assertThat(rig.room.sightings()).extracting(Sighting::event).containsExactly(SightingEvent.CALLBACK_STARTED);
    }
}
